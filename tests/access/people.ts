import type { Subgraph } from '@dienstweg/schema';
import type { Graph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';

/** `$1` are the people, `$2` is the one of another programme. */
const PEOPLE = `(select person, case when person = $2 then 'wesel' else 'kassel' end as programme
  from unnest($1::int[]) person) p`;

/** Facts of every kind about each of them, in a programme of theirs. */
const FACTS: readonly [service: Subgraph, statement: string][] = [
  [
    'participant',
    `insert into german_record (id, participant_id, level, skill, evidence, recorded_on)
     select 'matrix-' || person, person, 'B1', 'OVERALL', 'CERTIFICATE', date '2024-06-01' from ${PEOPLE}`,
  ],
  [
    'participant',
    `insert into contact (id, participation_id, kind, held_on)
     select 'matrix-' || person, s.id, 'OFFICE', s.entered_on from ${PEOPLE}
     join participation s on s.participant_id = person and s.programme_id = programme`,
  ],
  [
    'participant',
    `insert into support_plan (id, participation_id, agreed_on)
     select 'matrix-' || person, s.id, s.entered_on from ${PEOPLE}
     join participation s on s.participant_id = person and s.programme_id = programme`,
  ],
  [
    'course',
    `with run as (
       insert into course_run (id, course_id, programme_id)
       select 'matrix-' || programme, (select min(id) from course c
         where c.programme_id = p.programme and not exam_required), programme
       from ${PEOPLE} group by programme returning id, programme_id),
     enrolled as (
       insert into enrolment (id, participant_id, run_id, state, requested_on, confirmed_on, attended_from, ended_on)
       select 'matrix-' || person, person, run.id, 'COMPLETED', '2023-01-01', '2023-01-02', '2023-01-03', '2023-06-30'
       from ${PEOPLE} join run on run.programme_id = programme returning id)
     select count(*) from enrolled`,
  ],
  [
    'course',
    `insert into certificate (id, participant_id, enrolment_id, kind, issued_on)
     select 'matrix-' || person, person, 'matrix-' || person, 'MEASURE', '2023-07-01' from ${PEOPLE}
       where $2::int is not null`,
  ],
  [
    'employer',
    `insert into hiring_event (id, name, programme_id)
     select 'matrix-' || programme, 'Job-Speed-Dating', programme from ${PEOPLE} group by programme`,
  ],
  [
    'employer',
    `insert into event_registration (id, event_id, participant_id)
     select 'matrix-' || person, 'matrix-' || programme, person from ${PEOPLE}`,
  ],
  [
    'employer',
    `insert into interview (id, event_id, round, participant_id, establishment_id, state)
     select 'matrix-' || person, 'matrix-' || programme, 1, person, (select min(id) from establishment), 'PLANNED'
       from ${PEOPLE}`,
  ],
  [
    'employer',
    `insert into placement (id, participant_id, programme_id, kind, started_on)
     select 'matrix-' || person, person, programme, 'SELF_EMPLOYMENT', '2024-06-01' from ${PEOPLE}`,
  ],
  [
    'employer',
    `insert into job_commitment (id, participant_id, employer_id, programme_id, state, offered_on)
     select 'matrix-' || person, person, (select min(id) from employer), programme, 'OFFERED', '2024-06-01'
       from ${PEOPLE}`,
  ],
];

/** The numbers of the people of the matrix, who then have a value in every field that it asks for. */
export async function furnish(graph: Graph): Promise<number[]> {
  const [agreed, silent, hidden] = (await numbersIn(graph, 'kassel')) as [number, number, number];
  const [foreign] = (await numbersIn(graph, 'wesel')) as [number];
  const people = [agreed, silent, foreign, hidden];
  const change = (service: Subgraph, statement: string, ...values: unknown[]) =>
    rowsOf(graph, service, statement, ...values);
  await change(
    'participant',
    `update participant set birth_date = '1990-05-06', postal_code = '34117', child_birth_years = '{2015}',
      travel_radius_km = 20
     where id = any($1)`,
    people,
  );
  await change('participant', 'delete from consent where participant_id = any($1)', people);
  await change(
    'participant',
    `insert into consent (id, participant_id, purpose, granted_on)
     select 'matrix-' || person || purpose, person, purpose, '2020-01-01'
     from unnest($1::int[]) person, unnest(array['CASEWORK', 'EMPLOYER_MATCHING']) purpose
     where purpose <> 'EMPLOYER_MATCHING' or person <> $2`,
    people,
    silent,
  );
  for (const [service, statement] of FACTS) await change(service, statement, people, foreign);
  for (const service of ['participant', 'course', 'employer'] as const) {
    await change(service, 'update programme_sight set coachees_only = false');
    await change(service, `insert into protected_person (participant_id, since) values ($1, '2020-01-01')`, hidden);
  }
  return people;
}

const numbersIn = async (graph: Graph, programme: string) => {
  const text = 'select participant_id as number from participation where programme_id = $1 order by 1 limit 3';
  return (await rowsOf<{ number: number }>(graph, 'participant', text, programme)).map(({ number }) => number);
};
