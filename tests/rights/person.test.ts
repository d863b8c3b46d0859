import { erase, personalDataOf } from '@dienstweg/commands/person';
import { databaseUrl } from '@dienstweg/kit';
import { verifyRecord } from '@dienstweg/protection';
import type { RunningService } from '@dienstweg/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';
import { caseworkerOf, controllerOf } from '../support/viewers.ts';

/** Values that occur nowhere else in the demo population. */
const IDENTIFYING = ['1931-02-03', '98765', 'qaa', 'ZW', 'Einzelunterricht am Dienstag'];

let graph: Graph;
let services: RunningService[];
let mother: number;
let ofKassel: number;
const NEXT = `select min(participant_id) as number from participation
  where programme_id = 'kassel' and participant_id > $1`;
const firstOf = async (programme: string) => {
  const sql = 'select min(participant_id) as number from participation where programme_id = $1';
  return (await rowsOf<{ number: number }>(graph, 'participant', sql, programme))[0]?.number as number;
};

beforeAll(async () => {
  graph = await startGraph({ demo: true });
  services = Object.values(graph.services);
  [mother, ofKassel] = [await firstOf('mothers'), await firstOf('kassel')];
  await rowsOf(
    graph,
    'participant',
    `update participant set birth_date = '1931-02-03', postal_code = '98765', first_language = 'qaa', nationality = 'ZW'
      where id = $1`,
    mother,
  );
  await rowsOf(
    graph,
    'participant',
    `insert into interruption (id, participation_id, reason, paused_from, paused_until, substitute_offer)
     select 'pause', id, 'OTHER', entered_on, entered_on + 1, 'Einzelunterricht am Dienstag' from participation
       where participant_id = $1`,
    mother,
  );
});
afterAll(() => graph.stop());

/**
 * Every row of every table of every database, as a dump would hold it, without random bytes, in which any digits may
 * follow each other.
 */
async function dump(): Promise<string> {
  const texts: string[] = [];
  for (const service of Object.keys(graph.services) as (keyof Graph['services'])[]) {
    const tables = await rowsOf<{ name: string }>(
      graph,
      service,
      `select quote_ident(table_name) as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const text = `select (to_jsonb(t) - '{digest,salt,hash,begins_with,ends_with}'::text[])::text as row
        from ${name} t`;
      for (const { row } of await rowsOf<{ row: string }>(graph, service, text)) texts.push(row);
    }
  }
  return texts.join('\n');
}

test('A person is told everything that the four services keep, table by table', async () => {
  const data = await personalDataOf(mother, services);
  expect(data?.services.participant?.participant).toEqual([
    expect.objectContaining({ id: mother, birthDate: '1931-02-03', postalCode: '98765' }),
  ]);
  for (const [service, table, column] of [
    ['participant', 'participation', 'participant_id'],
    ['course', 'enrolment', 'participant_id'],
    ['employer', 'job_commitment', 'participant_id'],
  ] as const) {
    const [kept] = await rowsOf<{ rows: number }>(
      graph,
      service,
      `select count(*)::int as rows from ${table} where ${column} = $1`,
      mother,
    );
    expect(kept?.rows).toBeGreaterThan(0);
    expect(data?.services[service]?.[table]).toHaveLength(kept?.rows as number);
  }
  expect(Object.keys(data?.services.course ?? {})).toEqual(expect.arrayContaining(['attendance', 'exam_attempt']));
});

test('A person is told what rows held before they were changed', async () => {
  const { participant } = (await personalDataOf(mother, services))?.services ?? {};
  expect(participant?.change).toContainEqual(
    expect.objectContaining({
      madeBy: expect.any(String),
      operation: 'UPDATE',
      table: 'participant',
      before: expect.objectContaining({ id: mother, birthDate: expect.not.stringMatching('1931-02-03') }),
      after: expect.objectContaining({ id: mother, birthDate: '1931-02-03' }),
    }),
  );
});

test('That a person was told is a look on record in each service that keeps something', async () => {
  const looks = (service: 'participant' | 'course' | 'funding') =>
    rowsOf<{ fields: string[]; request_id: string }>(
      graph,
      service,
      `select fields, request_id from access_record where subject = 'person export' and purpose = 'access-request'
        and participants = array[$1::int] order by id desc`,
      mother,
    );
  await personalDataOf(mother, services);
  const [[inParticipant], [inCourse]] = await Promise.all([looks('participant'), looks('course')]);
  expect(inParticipant?.fields).toEqual(
    expect.arrayContaining(['Participant.birthDate', 'Participation.enteredOn', 'Change.before', 'AccessEntry.at']),
  );
  expect(inCourse?.fields).toEqual(expect.arrayContaining(['Enrolment.state', 'Attendance.heldOn']));
  expect(inCourse?.request_id).toBe(inParticipant?.request_id);
  expect(await looks('funding')).toEqual([]);
});

test('Nobody is told anything of a number that nobody has', async () => {
  expect(await personalDataOf(99_999_999, services)).toBeNull();
  expect(await erase(99_999_999, services)).toEqual({ state: 'UNKNOWN' });
});

describe('Erasing a person', () => {
  test('is refused with the date while a grant has the data kept, and restricts them at once', async () => {
    const rows = async () =>
      Object.values((await personalDataOf(ofKassel, services))?.services ?? {}).flatMap((found) =>
        Object.entries(found).filter(([table]) => !['erasure', 'change', 'access_entry'].includes(table)),
      );
    const before = await rows();
    const [kept] = await rowsOf(
      graph,
      'funding',
      `select max(retain_until)::text as until from "grant" where programme_id = 'kassel'`,
    );
    expect(await erase(ofKassel, services)).toEqual({ state: 'RETAINED', until: kept?.until });
    expect(await rows()).toEqual(before);
    for (const service of ['participant', 'course', 'employer', 'funding'] as const)
      expect(await rowsOf(graph, service, 'select erased_at from erasure where participant_id = $1', ofKassel)).toEqual(
        [{ erased_at: null }],
      );
    const told = await personalDataOf(ofKassel, services);
    for (const { erasure } of Object.values(told?.services ?? {}))
      expect(erasure).toEqual([{ participantId: ofKassel, restrictedAt: expect.any(String), erasedAt: null }]);
  });

  test.each([
    [
      'an engagement',
      'employer',
      `insert into engagement (id, participant_id, establishment_id, programme_id, kind, engaged_from)
       select 'kept', $1, min(id), 'wesel', 'INTERNSHIP', '2022-01-01' from establishment`,
    ],
    [
      'an enrolment in one of its courses',
      'course',
      `insert into enrolment (id, participant_id, run_id, state, requested_on)
       select 'kept', $1, min(id), 'REQUESTED', '2022-01-01' from course_run where programme_id = 'wesel'`,
    ],
  ] as const)('is refused also where nothing but %s ties them to a programme with a grant', async (_, service, tie) => {
    const ofCoesfeld = await firstOf('coesfeld');
    await rowsOf(graph, service, tie, ofCoesfeld);
    expect(await erase(ofCoesfeld, services)).toEqual({ state: 'RETAINED', until: '2034-01-01' });
    await rowsOf(
      graph,
      service,
      `delete from ${service === 'employer' ? 'engagement' : 'enrolment'} where id = 'kept'`,
    );
  });

  test('is on record as written by the command from the restriction on', async () => {
    const writers = `select made_by from change_record c join changed_row on change_id = c.id
        where participant_id = $1 and table_name = $2`;
    for (const service of ['participant', 'course', 'employer', 'funding'] as const)
      expect(await rowsOf(graph, service, writers, ofKassel, 'erasure')).toEqual([{ made_by: 'person erase' }]);
  });

  test('hides a restricted person from whoever lists people, and from no other number', async () => {
    const asked = graph.as(caseworkerOf('kassel'));
    const seen = async (someone: Pick<Graph, 'query'>, number: number) => {
      const document = `{ participant(id: "${number}") { enrolments { id } placements { id } } }`;
      return (await someone.query(document)).data.participant;
    };
    const next = (await rowsOf<{ number: number }>(graph, 'participant', NEXT, ofKassel))[0]?.number as number;
    const people = async () =>
      (await asked.query('{ programme(id: "kassel") { cohort { people { count list { totalCount } } } } }')).data
        .programme.cohort.people;
    const controller = graph.as(controllerOf());
    const counted = async (someone: Pick<Graph, 'query'>) =>
      (await someone.query('{ programme(id: "kassel") { cohort { people { count } } } }')).data.programme.cohort.people;
    const before = await Promise.all([graph, controller].map(counted));
    const { count, list } = await people();
    expect(await seen(asked, next)).not.toBeNull();
    expect(await erase(next, services)).toMatchObject({ state: 'RETAINED' });
    expect(await seen(asked, next)).toBeNull();
    expect(await seen(graph, next)).not.toBeNull();
    expect(await people()).toEqual({ count: count - 1, list: { totalCount: list.totalCount - 1 } });
    expect(await Promise.all([graph, controller].map(counted))).toEqual(before);
  });

  test('leaves no identifying value in any database, and the facts that are counted', async () => {
    const before = await dump();
    expect(IDENTIFYING.filter((value) => before.includes(value))).toEqual(IDENTIFYING);
    const count = () =>
      graph.query(
        `{ programme(id: "mothers") { cohort(where: { person: { children: { min: 1 } } }) {
          people { count } } } }`,
      );
    const counted = await count();
    expect(await erase(mother, services)).toEqual({
      state: 'ERASED',
      changed: { participant: 1, interruption: 1, changed_row: expect.any(Number) },
    });
    const after = await dump();
    expect(IDENTIFYING.filter((value) => after.includes(value))).toEqual([]);
    expect(await count()).toEqual(counted);
  });

  test('changes nothing when it is asked again', async () => {
    const journal = () => rowsOf(graph, 'participant', 'select * from erasure where participant_id = $1', mother);
    const erased = await journal();
    expect(await erase(mother, services)).toEqual({ state: 'ERASED', changed: {} });
    expect(await journal()).toEqual(erased);
  });

  test('takes out of the record what came into it all the same, when it is asked again', async () => {
    await graph.services.participant.database.transaction(async (client) => {
      await client.query(`set local dienstweg.viewer = 'person erase'`);
      await client.query(
        `insert into german_record (id, participant_id, level, skill, evidence, recorded_on)
          values ('after', $1, 'C1', 'OVERALL', 'SELF_REPORTED', '2020-01-01')`,
        [mother],
      );
    });
    expect(await erase(mother, services)).toEqual({ state: 'ERASED', changed: { changed_row: 1 } });
    expect(await erase(mother, services)).toEqual({ state: 'ERASED', changed: {} });
  });

  test('goes on where a failure stopped it', async () => {
    const next = (await firstOf('mothers')) + 1;
    const failing = services.map((service) => (service.name === 'participant' ? withoutUpdates(service) : service));
    await expect(erase(next, failing)).rejects.toThrow('cut off');
    const states = async () =>
      Promise.all(
        (['course', 'participant'] as const).map(
          async (service) =>
            (await rowsOf(graph, service, 'select erased_at from erasure where participant_id = $1', next))[0]
              ?.erased_at,
        ),
      );
    expect(await states()).toEqual([expect.any(String), null]);
    expect(await erase(next, services)).toMatchObject({ state: 'ERASED', changed: { participant: 1 } });
    expect(await states()).toEqual([expect.any(String), expect.any(String)]);
  });
});

test("What was noted of a row before it became the person's is told to them, and goes with the rest", async () => {
  const ask = <Row extends object>(sql: string, ...values: unknown[]) =>
    rowsOf<Row>(graph, 'participant', sql, ...values);
  const [number, text] = [900_001, 'Sprachcafé am Freitag'];
  const [stay] = await ask<{ id: string }>(
    `select id from participation where programme_id = 'mothers' and entered_on is not null and participant_id > $1
      order by participant_id limit 1`,
    mother + 1,
  );
  await ask(`insert into participant (id, sex, registered_on) values ($1, 'MALE', '2020-01-01')`, number);
  await ask(
    `insert into interruption (id, participation_id, reason, paused_from, paused_until, substitute_offer)
     select 'moved', id, 'OTHER', entered_on, entered_on + 1, $2 from participation where id = $1`,
    stay?.id,
    text,
  );
  await ask('update participation set participant_id = $2 where id = $1', stay?.id, number);
  const changes = (await personalDataOf(number, services))?.services.participant?.change;
  expect(changes).toContainEqual(
    expect.objectContaining({ table: 'interruption', after: expect.objectContaining({ substituteOffer: text }) }),
  );
  expect(await erase(number, services)).toMatchObject({ state: 'ERASED', changed: { interruption: 1 } });
  expect(await dump()).not.toContain(text);
  const [{ name }] = (await ask<{ name: string }>('select current_database() as name')) as [{ name: string }];
  const verdicts = await verifyRecord(databaseUrl(process.env.DATABASE_URL ?? '', name));
  expect(verdicts.map(({ broken }) => broken)).toEqual([null, null]);
});

/** The service as it is when its connection is lost before the first change to a person. */
function withoutUpdates(service: RunningService): RunningService {
  const database = Object.create(service.database);
  database.transaction = (work: (client: { query(text: string, values?: unknown[]): unknown }) => Promise<unknown>) =>
    service.database.transaction((client) =>
      work({
        query: (text, values) =>
          /^update "participant"/.test(text) ? Promise.reject(new Error('cut off')) : client.query(text, values),
      }),
    );
  return { ...service, database };
}
