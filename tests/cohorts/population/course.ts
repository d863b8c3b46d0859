import { chance, day, each, id, later, maybe, numbers, pick } from './random.ts';
import * as v from './values.ts';

const sectors = `array[${v.sectors.map((sector) => `'${sector}'`).join()}]`;

/** What people did in courses, some of whom entered no programme. */
export const courseRows = (people: number) => `
  insert into course (id, title, programme_id, exam_required, inverse, practice_sectors)
    select c, c, 'p1', c < 'c3', c in ('c2', 'c4'), ${sectors} from ${each(v.courses)} c;
  insert into course_run (id, course_id, programme_id, ends_on, ends_precision)
    select r, ${pick(v.courses)}, programme, date_trunc(exact, ends)::date, exact
    from (select r, ${pick([...v.programmes, 'p9'])} programme, ${day} ends, ${pick(['DAY', 'MONTH', 'YEAR'])} exact
      from ${each(v.runs)} r) s;
  insert into enrolment (id, participant_id, run_id, state, requested_on, confirmed_on, attended_from, ended_on)
    select ${id}, person, run, state, requested, confirmed, attended,
      case when state in ('COMPLETED', 'WITHDRAWN', 'NO_SHOW', 'EXCLUDED')
        then ${later('coalesce(attended, confirmed, requested)', 30)} end
    from (select *, case when state in ('ATTENDING', 'COMPLETED', 'WITHDRAWN', 'EXCLUDED')
      then ${maybe(0.7, later('coalesce(confirmed, requested)', 20))} end attended
      from (select *, case when state not in ('REQUESTED', 'WAITLISTED')
        then ${maybe(0.7, later('requested', 20))} end confirmed
        from (select person, run, ${pick(v.enrolmentStates)} state, ${day} requested
          from ${numbers(people)} cross join ${each(v.runs)} run where ${chance(0.1)}) a) b) e;
  insert into attendance (id, enrolment_id, held_on, kind)
    select ${id}, e.id, requested_on + 10 * n, ${pick(['PRESENT', 'REMOTE', 'EXCUSED', 'UNEXCUSED', 'PRESENT'])}
    from enrolment e cross join generate_series(0, 5) n where ${chance(0.4)};
  insert into practical_phase (id, enrolment_id, sector, practised_from)
    select ${id}, e.id, ${pick(v.sectors)}, ${later('requested_on', 30)} from enrolment e where ${chance(0.4)};
  insert into exam_attempt (id, enrolment_id, form, held_on, result)
    select ${id}, e.id, form, ${later('requested_on', 40)}, ${pick(['PASSED', 'FAILED', 'ABSENT'])}
    from enrolment e cross join ${each(v.examForms)} form where ${chance(0.3)};
  insert into certificate (id, participant_id, enrolment_id, kind, occupation, issued_on, exam_attempt_id)
    select distinct on (e.id) ${id}, e.participant_id, e.id, ${pick(v.certificateKinds)},
      ${maybe(0.7, pick(v.occupations))}, ${later('x.held_on', 20)}, x.id
    from enrolment e join exam_attempt x on x.enrolment_id = e.id and x.result = 'PASSED' where ${chance(0.7)};
  insert into certificate (id, participant_id, enrolment_id, kind, occupation, issued_on)
    select ${id}, e.participant_id, e.id, ${pick(v.certificateKinds)}, ${maybe(0.7, pick(v.occupations))},
      ${later('e.ended_on', 20)}
    from enrolment e join course_run r on r.id = e.run_id join course c on c.id = r.course_id
    where e.state = 'COMPLETED' and not c.exam_required and not exists (select from certificate
      where enrolment_id = e.id)`;
