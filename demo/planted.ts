import { plusDays, workday } from './calendar.ts';
import type { Stage } from './demo.ts';
import { coachIds, ENTRY, profile } from './programmes/kassel.ts';

/** What contradicts itself on purpose, so that the consistency report has something to show: README.md tells of each. */
export function plant(stage: Stage) {
  withoutCoach(stage);
  tooOld(stage);
  inTwoContactPoints(stage);
  atWorkAndOutOfIt(stage);
  taughtAfterLeaving(stage);
}

const KASSEL = { ...ENTRY, left: '2028-12-15', reason: 'COMPLETED' };

function withoutCoach({ tables, people, stays }: Stage) {
  const entered = '2024-02-05';
  stays.enter(people.make(profile(tables), entered), { ...KASSEL, entered });
}

/** The programme takes people until 45. Her first contact was on a Sunday, before she had a coach. */
function tooOld({ tables, people, stays, coaching }: Stage) {
  const entered = '2024-03-04';
  const person = people.make({ ...profile(tables), ages: [46, 46] }, entered);
  const coached = coaching.assign(stays.enter(person, { ...KASSEL, entered }), coachIds[0] ?? '', '2024-03-18');
  coaching.contactOn(coached, 'PHONE', '2024-03-10', 1);
}

/** Two mothers went on to another contact point and were not signed off at the first: one line pays twice. */
function inTwoContactPoints({ stays }: Stage) {
  const moved = stays.all.filter(
    ({ programme, entered, left }) =>
      programme === 'stark-im-beruf-11' && entered < '2021-10-01' && left > '2022-01-31',
  );
  const entry = { programme: 'stark-im-beruf-12', site: 'stark-im-beruf-12-site' };
  for (const { person } of moved.slice(0, 2))
    stays.enter(person, { ...entry, entered: '2021-11-02', left: '2022-07-01', reason: 'COMPLETED' });
}

/** A young man in Wesel began to work; his labour status was never changed. */
function atWorkAndOutOfIt({ tables, stays }: Stage) {
  const stay = stays.all.find(
    ({ programme, person, reason }) => programme === 'wesel' && person.labour.length === 1 && reason === 'COMPLETED',
  );
  const [establishment] = tables.facts('establishments', 'employer_id', 'werkstatt-wesel');
  if (!stay || !establishment) return;
  const started = workday(plusDays(stay.entered, 90));
  tables.add('placements', {
    ...{
      id: `pl-${stay.id}-${started}`,
      participant_id: stay.person.number,
      programme_id: 'wesel',
      kind: 'EMPLOYMENT_INSURED',
    },
    ...{
      establishment_id: establishment.id,
      employer_id: establishment.employer_id,
      started_on: started,
      permanent: true,
    },
  });
}

/** Another one was in a course that began after he had left. */
function taughtAfterLeaving({ tables, stays, teaching }: Stage) {
  const run = teaching.runs('wesel-berufsvorbereitung').at(-1);
  const stay = stays.all.find(
    ({ programme, left, reason }) => programme === 'wesel' && reason === 'DROPPED_OUT' && left < '2023-03-01',
  );
  if (!run || !stay) return;
  tables.add('enrolments', {
    ...{ id: `en-${run.id}-${stay.person.number}`, participant_id: stay.person.number, run_id: run.id },
    ...{ state: 'WITHDRAWN', requested_on: workday(plusDays(run.starts, -14)), confirmed_on: run.starts },
    ...{ attended_from: run.starts, ended_on: workday(plusDays(run.starts, 14)) },
  });
}
