import type { Leaf } from '../filters.ts';
import { programmeMeant } from './programme.ts';
import { every, inSpan, isAsked, isIt, oneOfThese, sql } from './words.ts';

/** How an enrolment stood on a day, as far as its dates tell. */
export const stateOn = (day: string) => `case
  when e.ended_on <= ${day} then e.state
  when e.attended_from <= ${day} or e.state = 'ATTENDING' and e.attended_from is null then 'ATTENDING'
  when e.confirmed_on <= ${day} or e.state = 'CONFIRMED' and e.confirmed_on is null then 'CONFIRMED'
  when e.state = 'WAITLISTED' then 'WAITLISTED' else 'REQUESTED' end`;

/** Whether a certificate `c` is one that a filter asks for. */
export const certificateMeant = (certificate: Leaf, day: string) =>
  every(
    `c.issued_on <= ${day}`,
    oneOfThese('c.kind', certificate.kind),
    isAsked(certificate.occupation) && `c.occupation like ${sql(`${certificate.occupation}%`)}`,
    inSpan('c.issued_on', certificate.during),
  );

/** Whether a leaf of `EnrolmentCriteria` means the person of a number. */
export function enrolmentMeant(leaf: Leaf, number: string, day: string, within: string | null): string {
  const exam = (leaf.passedExam ?? {}) as Leaf;
  const certificate = (leaf.certified ?? {}) as Leaf;
  const attended = "count(*) filter (where kind = 'PRESENT' or kind = 'REMOTE')";
  const facts = every(
    `e.participant_id = ${number} and e.requested_on <= ${day}`,
    programmeMeant('r.programme_id', leaf.programme, within),
    oneOfThese('r.course_id', leaf.course),
    oneOfThese('e.run_id', leaf.run),
    inSpan("(r.ends_on + ('1 ' || r.ends_precision)::interval - interval '1 day')", leaf.ending),
    isIt('r.course_id in (select id from course where inverse)', leaf.inverse),
    oneOfThese(stateOn(day), leaf.state),
    isIt(`${stateOn(day)} = 'WAITLISTED'`, leaf.waiting),
    inSpan('e.requested_on', leaf.requested),
    isAsked(leaf.completed) &&
      every(`e.state = 'COMPLETED' and e.ended_on <= ${day}`, inSpan('e.ended_on', leaf.completed)),
    isAsked(leaf.attendanceAtLeast) &&
      `exists (select from attendance a where a.enrolment_id = e.id and a.held_on <= ${day} having count(*) > 0
        and ${attended} >= ${leaf.attendanceAtLeast} * count(*))`,
    isAsked(leaf.passedExam) &&
      `e.id in (select enrolment_id from exam_attempt x where ${every(
        `x.result = 'PASSED' and x.held_on <= ${day}`,
        oneOfThese('x.form', exam.form),
        inSpan('x.held_on', exam.during),
      )})`,
    isAsked(leaf.certified) &&
      `e.id in (select enrolment_id from certificate c where ${certificateMeant(certificate, day)})`,
    isAsked(leaf.practised) &&
      `e.id in (select enrolment_id from practical_phase p
        where p.practised_from <= ${day} and ${oneOfThese('p.sector', leaf.practised)})`,
  );
  return `exists (select from enrolment e, course_run r where r.id = e.run_id and ${facts})`;
}
