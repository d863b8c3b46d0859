import { Predicate, type SetQuery, type Span } from '@dienstweg/cohorts';

/** What a leaf of a cohort filter asks of this service; its meaning is that of `CourseCriteria`, its programmes are ids. */
export interface Leaf {
  programmes?: string[];
  course?: string[] | null;
  run?: string[] | null;
  ending?: Span | null;
  inverse?: boolean | null;
  enrolled?: { state?: string[] | null; during?: Span | null } | null;
  completed?: Span | null;
  attendanceAtLeast?: number | null;
  passedExam?: { form?: string[] | null; during?: Span | null } | null;
  certified?: { kind?: string[] | null; occupation?: string | null; during?: Span | null } | null;
  waitingFor?: string[] | null;
  practised?: string[] | null;
}

const TABLES = ['enrolment', 'course_run', 'course', 'attendance', 'exam_attempt', 'certificate', 'practical_phase'];

/** SQL of how an enrolment `e` stood on the day, as far as its dates tell. Only who waits still is known to have waited. */
export const STATE = `case
  when e.ended_on <= $1 then e.state
  when e.attended_from <= $1 or (e.state = 'ATTENDING' and e.attended_from is null) then 'ATTENDING'
  when e.confirmed_on <= $1 or (e.state = 'CONFIRMED' and e.confirmed_on is null) then 'CONFIRMED'
  when e.state = 'WAITLISTED' then 'WAITLISTED' else 'REQUESTED' end`;
const ATTENDED = `select a.enrolment_id from attendance a where a.held_on <= $1 group by 1 having avg((a.kind in ('PRESENT', 'REMOTE'))::int) >= $`;

/** Everyone whom a leaf means on a day. */
export const leafQuery = (leaf: Leaf, asOf: string): SetQuery => {
  const { certified, ...others } = leaf;
  const saysNothingElse = Object.values(others).every((value) => value === null || value === undefined);
  return certified && saysNothingElse ? certificateQuery(certified, asOf) : enrolmentQuery(leaf, asOf);
};

/** What is asked of a certificate. */
export type Certified = NonNullable<Leaf['certified']>;

/** Adds what is asked of a certificate `c`. */
export const narrowCertificate = (certificate: Predicate, { kind, occupation, during }: Certified) =>
  certificate
    .and('c.kind = any($)', kind)
    .and('starts_with(c.occupation, $)', occupation)
    .within('c.issued_on', during);

/** People with a certificate: each is of an enrolment. */
const certificateQuery = (certified: Certified, asOf: string) =>
  narrowCertificate(new Predicate(asOf), certified).query(
    'select c.participant_id number from certificate c where c.issued_on <= $1',
    ['certificate'],
  );

/** People with an enrolment, asked for by the day, of which everything that the leaf says holds. */
function enrolmentQuery(leaf: Leaf, asOf: string): SetQuery {
  const { enrolled, completed, passedExam, certified } = leaf;
  return new Predicate(asOf)
    .and('r.programme_id = any($)', leaf.programmes)
    .and('r.course_id = any($)', leaf.course)
    .and('r.id = any($)', leaf.run)
    .within('last_day(r.ends_on, r.ends_precision)', leaf.ending)
    .and('r.course_id in (select k.id from course k where k.inverse = $)', leaf.inverse)
    .and(`${STATE} = any($)`, enrolled?.state)
    .within('e.requested_on', enrolled?.during)
    .and("(e.state = 'COMPLETED' and e.ended_on <= $1) = $", completed ? true : null)
    .within('e.ended_on', completed)
    .and(`e.id in (${ATTENDED})`, leaf.attendanceAtLeast)
    .exists(
      "select from exam_attempt x where x.enrolment_id = e.id and x.result = 'PASSED' and x.held_on <= $1",
      passedExam,
      (exam, { form, during }) => exam.and('x.form = any($)', form).within('x.held_on', during),
    )
    .exists('select from certificate c where c.enrolment_id = e.id and c.issued_on <= $1', certified, narrowCertificate)
    .and(`${STATE} = 'WAITLISTED' and r.id = any($)`, leaf.waitingFor)
    .exists(
      'select from practical_phase p where p.enrolment_id = e.id and p.practised_from <= $1',
      leaf.practised,
      (phase, sectors) => phase.and('p.sector = any($)', sectors),
    )
    .query(
      'select e.participant_id number from enrolment e join course_run r on r.id = e.run_id where e.requested_on <= $1',
      TABLES,
    );
}
