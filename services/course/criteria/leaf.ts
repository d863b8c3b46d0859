import { type Conditions, type ResolvedLeaf, type SetQuery, SetQueryBuilder } from '@dienstweg/cohorts';
import type { CertificateCriteria, ExamCriteria } from '@dienstweg/schema/criteria';

/** What a filter asks of this service at one place of it. */
export type Leaf = ResolvedLeaf<'enrolment'>;

/**
 * SQL of how an enrolment `e` stood on the day, as far as its dates say. Only who still waits is known to have waited.
 */
export const STATE = `case
  when e.ended_on <= $1 then e.state
  when e.attended_from <= $1 or (e.state = 'ATTENDING' and e.attended_from is null) then 'ATTENDING'
  when e.confirmed_on <= $1 or (e.state = 'CONFIRMED' and e.confirmed_on is null) then 'CONFIRMED'
  when e.state = 'WAITLISTED' then 'WAITLISTED' else 'REQUESTED' end`;
const ATTENDED = `select a.enrolment_id from attendance a where a.held_on <= $1 group by 1
  having avg((a.kind in ('PRESENT', 'REMOTE'))::int) >= $`;
const PASSED = "select from exam_attempt x where x.enrolment_id = e.id and x.result = 'PASSED' and x.held_on <= $1";
const CERTIFIED = 'select from certificate c where c.enrolment_id = e.id and c.issued_on <= $1';
const PRACTISED = 'select from practical_phase p where p.enrolment_id = e.id and p.practised_from <= $1';

/** What may be asked of a certificate `c`. */
export const CERTIFICATE = {
  kind: (certificate, kinds) => certificate.and('c.kind = any($)', kinds),
  occupation: (certificate, digits) => certificate.and('starts_with(c.occupation, $)', digits),
  during: (certificate, span) => certificate.within('c.issued_on', span),
} satisfies Conditions<CertificateCriteria>;

const EXAM = {
  form: (exam, forms) => exam.and('x.form = any($)', forms),
  during: (exam, span) => exam.within('x.held_on', span),
} satisfies Conditions<ExamCriteria>;

/** What may be asked of an enrolment `e` in a run `r`. */
const ENROLMENT = {
  programmes: (enrolment, ids) => enrolment.and('r.programme_id = any($)', ids),
  course: (enrolment, ids) => enrolment.and('r.course_id = any($)', ids),
  run: (enrolment, ids) => enrolment.and('r.id = any($)', ids),
  ending: (enrolment, span) => enrolment.within('last_day(r.ends_on, r.ends_precision)', span),
  inverse: (enrolment, wanted) =>
    enrolment.and('r.course_id in (select k.id from course k where k.inverse = $)', wanted),
  state: (enrolment, states) => enrolment.and(`${STATE} = any($)`, states),
  waiting: (enrolment, wanted) => enrolment.and(`(${STATE} = 'WAITLISTED') = $`, wanted),
  requested: (enrolment, span) => enrolment.within('e.requested_on', span),
  completed: (enrolment, span) =>
    enrolment.where("e.state = 'COMPLETED' and e.ended_on <= $1").within('e.ended_on', span),
  attendanceAtLeast: (enrolment, share) => enrolment.and(`e.id in (${ATTENDED})`, share),
  passedExam: (enrolment, asked) => enrolment.exists(PASSED, (exam) => exam.each(EXAM, asked)),
  certified: (enrolment, asked) => enrolment.exists(CERTIFIED, (certificate) => certificate.each(CERTIFICATE, asked)),
  practised: (enrolment, sectors) => enrolment.exists(PRACTISED, (phase) => phase.and('p.sector = any($)', sectors)),
} satisfies Conditions<Leaf>;

/**
 * What has to be on record before a leaf can be true of anybody: an enrolment, and each kind of thing in it that the
 * leaf asks for.
 */
export function recordsFor({ programmes, certified, passedExam, attendanceAtLeast }: Leaf): Leaf[] {
  return [
    { programmes },
    ...(certified ? [{ programmes, certified: {} }] : []),
    ...(passedExam ? [{ programmes, passedExam: {} }] : []),
    ...(attendanceAtLeast == null ? [] : [{ programmes, attendanceAtLeast: 0 }]),
  ];
}

/** Everyone whom a leaf means on a day: with one enrolment, asked for by then, of which all that it says holds. */
export function leafQuery(leaf: Leaf, asOf: string): SetQuery {
  const { certified, ...others } = leaf;
  const saysNothingElse = Object.values(others).every((value) => value === null || value === undefined);
  if (certified && saysNothingElse) return certificateQuery(certified, asOf);
  return new SetQueryBuilder(asOf)
    .each(ENROLMENT, leaf)
    .query(
      'select e.participant_id number from enrolment e join course_run r on r.id = e.run_id where e.requested_on <= $1',
    );
}

/** People with a certificate: each is of an enrolment. */
const certificateQuery = (certified: CertificateCriteria, asOf: string) =>
  new SetQueryBuilder(asOf)
    .each(CERTIFICATE, certified)
    .query('select c.participant_id number from certificate c where c.issued_on <= $1');
