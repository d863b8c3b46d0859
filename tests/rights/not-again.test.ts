import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { erase } from '@dienstweg/commands/person';
import { importFolder } from '@dienstweg/import';
import type { RunningService } from '@dienstweg/service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personalTablesOf } from '../../packages/commands/person/personal-tables.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';

const RULE = 'breaks the rule person_not_erased (nothing is written about a person who was erased)';
type Service = 'participant' | 'course' | 'employer';
let graph: Graph;
let services: RunningService[];
let erased: number;
let stay: { id: string; number: number; entered: string; next: string };
let enrolment: string;

const one = async <T>(service: Service, sql: string, ...values: unknown[]) =>
  (await rowsOf<T & object>(graph, service, sql, ...values))[0] as T;
const stays = `select id, participant_id as number, entered_on::text as entered, (entered_on + 1)::text as next
  from participation
  where programme_id = 'mothers' and entered_on is not null and participant_id > $1 order by participant_id limit 1`;

beforeAll(async () => {
  graph = await startGraph({ demo: true });
  services = Object.values(graph.services);
  stay = await one('participant', stays, 0);
  erased = stay.number;
  await one(
    'participant',
    `insert into support_plan (id, participation_id, agreed_on) values ('plan', $1, $2)`,
    stay.id,
    stay.entered,
  );
  ({ id: enrolment } = await one<{ id: string }>(
    'course',
    'select id from enrolment where participant_id = $1 limit 1',
    erased,
  ));
  expect(await erase(erased, services)).toMatchObject({ state: 'ERASED' });
});
afterAll(() => graph.stop());

async function load(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'erased-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return importFolder(folder, services, { skipBad: true });
}

test('An import refuses what is about a person who was erased, whatever leads there, and loads the rest', async () => {
  const employer = await one<{ id: string }>('employer', 'select min(id) as id from employer');
  const kept = () => one('participant', 'select * from participant where id = $1', erased);
  const before = await kept();
  const other = erased + 1;
  const { rejects, files } = await load({
    'participants.csv': `id;sex;birth_date;postal_code;registered_on
${erased};FEMALE;1990-01-31;34117;2020-01-01
900001;MALE;;34119;2020-01-01
`,
    'interruptions.csv': `id;participation_id;reason;paused_from;paused_until;substitute_offer
pause;${stay.id};OTHER;${stay.entered};${stay.next};Einzelunterricht
`,
    'plan-goals.csv': `id;support_plan_id;area;state;set_on
goal;plan;HEALTH;OPEN;${stay.entered}
`,
    'attendances.csv': `id;enrolment_id;held_on;kind
day;${enrolment};2019-01-01;EXCUSED
`,
    'job-commitments.csv': `id;participant_id;employer_id;programme_id;state;offered_on
promise;${erased};${employer.id};mothers;OFFERED;2020-01-01
`,
    'disputed-participant-values.csv': `id;participant_id;field;key;note;disputed_on
mine;${erased};Participant.sex;${erased};Das bin ich nicht;2024-05-01
theirs;${other};Participant.sex;${other};Das bin ich nicht;2024-05-01
`,
  });
  expect(rejects.first.map(({ file, line, value, reason }) => [file, line, value, reason]).sort()).toEqual(
    [
      'attendances.csv',
      'disputed-participant-values.csv',
      'interruptions.csv',
      'job-commitments.csv',
      'participants.csv',
      'plan-goals.csv',
    ].map((file) => [file, 2, null, RULE]),
  );
  expect(files.map(({ file, inserted }) => [file, inserted]).filter(([, inserted]) => inserted)).toEqual([
    ['participants.csv', 1],
    ['disputed-participant-values.csv', 1],
  ]);
  expect(await kept()).toEqual(before);
});

test('However many such rows a file has, the rest of it is loaded', async () => {
  const other = await one<{ id: string }>(
    'course',
    'select max(id) as id from enrolment where participant_id <> $1',
    erased,
  );
  const refused = Array.from(
    { length: 1_001 },
    (_, at) => `many-${at};${enrolment};${(at % 28) + 1}.1.${1900 + Math.floor(at / 28)};EXCUSED`,
  );
  const { files } = await load({
    'attendances.csv': ['id;enrolment_id;held_on;kind', ...refused, `other;${other.id};1999-01-01;EXCUSED`].join('\n'),
  });
  expect(files).toMatchObject([{ inserted: 1, refused: 1_001 }]);
});

test('Rows that equal what was left of a person are passed over', async () => {
  const left = `select concat_ws(';', id, '', sex, registered_on) as row from participant where id = $1`;
  const [participant] = await rowsOf<{ row: string }>(graph, 'participant', left, erased);
  const { files, rejects } = await load({
    'participants.csv': `id;postal_code;sex;registered_on\n${participant?.row}\n`,
  });
  expect(rejects.first).toEqual([]);
  expect(files).toMatchObject([{ unchanged: 1 }]);
});

test('A row of somebody else does not become a row of a person who was erased, nor the other way round', async () => {
  const theirs = await one<typeof stay>('participant', stays, erased + 1);
  await one(
    'participant',
    `insert into support_plan (id, participation_id, agreed_on) values ('theirs', $1, $2)`,
    theirs.id,
    theirs.entered,
  );
  for (const [plan, to] of [
    ['theirs', stay.id],
    ['plan', theirs.id],
  ])
    await expect(
      rowsOf(graph, 'participant', 'update support_plan set participation_id = $2 where id = $1', plan, to),
    ).rejects.toThrow('nothing is written about a person who was erased');
});

test('Every table about people refuses rows of those who were erased', async () => {
  for (const service of ['participant', 'course', 'employer'] as const) {
    const refusing = await rowsOf<{ name: string }>(
      graph,
      service,
      `select c.relname as name from pg_trigger t join pg_class c on c.oid = tgrelid
        where tgname in ('refuse_erased_on_insert', 'refuse_erased_on_update')
       group by 1 having count(*) = 2`,
    );
    const tables = personalTablesOf(graph.services[service]).map(({ name }) => name);
    expect(refusing.map(({ name }) => name).sort()).toEqual(tables.filter((name) => name !== 'erasure').sort());
  }
});

test('Erasing waits for an import that is under way, and takes out what it writes', async () => {
  const next = await one<typeof stay>('participant', stays, erased);
  let erasing: Promise<unknown> = Promise.resolve();
  await graph.services.participant.database.transaction(async (client) => {
    await client.query(
      `insert into interruption (id, participation_id, reason, paused_from, paused_until, substitute_offer)
        values ('late', $1, 'OTHER', $2, $3, 'Einzelunterricht')`,
      [next.id, next.entered, next.next],
    );
    erasing = erase(next.number, services);
    await pause(500);
  });
  await erasing;
  expect(await one('participant', `select substitute_offer from interruption where id = 'late'`)).toEqual({
    substitute_offer: null,
  });
});

test('Erasing waits for whatever an import writes about the person, and leaves none of it on record', async () => {
  const next = await one<typeof stay>('participant', stays, erased + 1);
  let erasing: Promise<unknown> = Promise.resolve();
  await graph.services.participant.database.transaction(async (client) => {
    await client.query(
      `insert into german_record (id, participant_id, level, skill, evidence, recorded_on)
        values ('late', $1, 'C1', 'OVERALL', 'SELF_REPORTED', '2020-01-01')`,
      [next.number],
    );
    erasing = erase(next.number, services);
    await pause(500);
  });
  await erasing;
  const held = 'select from changed_row where participant_id = $1 and coalesce(before, after) is not null';
  expect(await rowsOf(graph, 'participant', held, next.number)).toEqual([]);
});

test('Erasing does not stand in the way of an import that it waits for', async () => {
  const { number } = await one<typeof stay>('participant', stays, erased + 10);
  const theirs = await one<{ id: string }>(
    'course',
    'select max(id) as id from enrolment where participant_id = $1',
    number,
  );
  let erasing: Promise<unknown> = Promise.resolve();
  await graph.services.course.database.transaction(async (client) => {
    await client.query('lock table attendance in row exclusive mode');
    erasing = erase(number, services);
    await pause(1_000);
    await client.query(
      `insert into attendance (id, enrolment_id, held_on, kind) values ('late', $1, '1999-01-01', 'EXCUSED')`,
      [theirs.id],
    );
  });
  expect(await erasing).toMatchObject({ state: 'ERASED' });
});
