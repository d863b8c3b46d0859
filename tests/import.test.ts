import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { demo } from '@dienstweg/demo';
import { importFolder } from '@dienstweg/import';
import { folderOf } from '@dienstweg/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_DAY } from './support/demo-day.ts';
import { type Graph, startGraph } from './support/graph.ts';
import { rowsOf } from './support/questions.ts';

const ENTERED = '(select * from participation where entered_on is not null) entered';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

const load = async (files: Record<string, string>) =>
  importFolder(await folderOf(files), Object.values(graph.services));

it('leaves the demo population as it is when the same files are imported again', async () => {
  const folder = await folderOf({});
  await demo(DEMO_DAY).write(folder);
  const { files, rejects, warnings } = await importFolder(folder, Object.values(graph.services));
  const unknown = async (table: string, column: string) =>
    (await rowsOf(graph, 'participant', `select count(*)::int from ${table} where ${column} is null`))[0]?.count;
  const incomplete = [
    { file: 'participations.csv', column: 'entry_education', rows: await unknown(ENTERED, 'entry_education') },
    { file: 'participants.csv', column: 'education', rows: await unknown('participant', 'education') },
  ];
  expect(rejects.count).toBe(0);
  expect(warnings).toHaveLength(incomplete.length);
  expect(warnings).toMatchObject(incomplete);
  expect(files.filter(({ records, unchanged }) => records !== unchanged)).toEqual([]);
  expect(files.length).toBeGreaterThan(40);
});

it('shows in the graph what was imported a moment ago', async () => {
  const { rejects } = await load({
    'participants.csv': 'id;sex;birth_date;registered_on\n900001;FEMALE;31.01.1990;2020-01-01\n',
    'participations.csv': 'id;participant_id;programme_id;entered_on\nkassel-900001;900001;kassel;1.2.2020\n',
  });
  expect(rejects.first).toEqual([]);
  const question = '{ participant(id: "900001") { birthDate participations { enteredOn programme { id name } } } }';
  expect((await graph.query(question)).data).toEqual({
    participant: {
      birthDate: '1990-01-31',
      participations: [{ enteredOn: '2020-02-01', programme: { id: 'kassel', name: 'Sozialwirtschaft integriert' } }],
    },
  });
});

it('lets PostgreSQL plan for what was imported, not for what it counted before', async () => {
  const { rejects } = await load({ 'participants.csv': 'id;sex;registered_on\n900009;FEMALE;2020-01-01\n' });
  expect(rejects.first).toEqual([]);
  const { rows } = await graph.services.participant.database.transaction((client) =>
    client.query(`select reltuples::int as counted, (select count(*)::int from participant) as held
      from pg_class where oid = 'participant'::regclass`),
  );
  expect(rows[0].counted).toBe(rows[0].held);
});

it('refuses a stay in a programme, and a course for a person, that no service knows', async () => {
  const { rejects, excluded } = await load({
    'participants.csv': 'id;sex;registered_on\n900002;FEMALE;2020-01-01\n',
    'participations.csv': 'id;participant_id;programme_id;entered_on\nx-1;900002;xyz;2020-02-01\n',
    'enrolments.csv': 'id;participant_id;run_id;requested_on;state\nen-1;900003;nowhere;2020-02-01;REQUESTED\n',
  });
  expect(rejects.first.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
    "participations.csv:2 unknown programme 'xyz'",
    "enrolments.csv:2 unknown participant '900003'",
    "enrolments.csv:2 unknown course run 'nowhere'",
  ]);
  expect([...excluded.keys()]).toEqual(['participant', 'course']);
  expect((await graph.query('{ participant(id: "900002") { id } }')).data).toEqual({ participant: null });
});

describe('npm run import', () => {
  const main = fileURLToPath(new URL('../packages/commands/import/main.ts', import.meta.url));
  const env = { ...process.env, DATABASE_PREFIX: `import_${randomUUID().slice(0, 8)}_` };
  const run = (...args: string[]) => spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' });

  it('loads nothing of a service with a bad row and exits with 1, and with --skip-bad loads the rest', async () => {
    const folder = await folderOf({ 'funders.csv': 'id;name;level\nland;Land;STATE\nbund;Bund;FEDRAL\n' });
    const refused = run(folder);
    expect(refused.stdout).toContain("funders.csv:3 level 'FEDRAL' is not one of");
    expect(refused.stdout).toContain('Nothing was written to funding: funders.csv has refused rows.');
    expect(refused.status).toBe(1);
    const skipped = run(folder, '--skip-bad');
    expect(skipped.stdout).toMatch(/funders\.csv +2 +1 +0 +0 +1\n/);
    expect(skipped.status).toBe(1);
  });

  it('exits with 0 where nothing was refused, and with 2 where there is nothing to read', async () => {
    expect(run(await folderOf({ 'funders.csv': 'id;name;level\nland;Land;STATE\n' })).status).toBe(0);
    expect(run('nowhere')).toMatchObject({ status: 2, stderr: 'The folder nowhere cannot be read (ENOENT).\n' });
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run import -- FOLDER') });
    const nothing = run(await folderOf({ 'liste.xlsx': 'PK' }));
    expect(nothing.stdout).toContain('Ignored: liste.xlsx\nNo file of the folder fills a table.');
    expect(nothing.status).toBe(2);
  });

  it('goes on where the rejects cannot be written, and shows the first of them', async () => {
    const folder = await folderOf({ 'FUNDERS.CSV': 'id;name;level\nland;Land;STATE\nbund;Bund;FEDRAL\n' });
    const { stdout, status } = run(folder, '--skip-bad', '--rejects', '/nowhere/rejects.csv');
    expect(stdout).toMatch(/funders\.csv +2 +0 +0 +1 +1\n/);
    expect(stdout).toContain("funders.csv:3 level 'FEDRAL' is not one of");
    expect(stdout).toContain('1 rejects, they cannot be written to /nowhere/rejects.csv (ENOENT)');
    expect(status).toBe(1);
  });
});
