import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFolder } from '@dienstweg/import';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

const writersOf = (service: 'participant' | 'funding', table: string) =>
  rowsOf(graph, service, 'select made_by, operation from change_record where table_name = $1', table);

test('What was imported is on record as imported', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'record-'));
  await writeFile(join(folder, 'participants.csv'), 'id;sex;registered_on\n1;FEMALE;2020-01-01\n');
  expect((await importFolder(folder, Object.values(graph.services))).rejects.count).toBe(0);
  expect(await writersOf('participant', 'participant')).toEqual([{ made_by: 'import', operation: 'INSERT' }]);
});

test('What somebody wrote through the graph is on record under the name of the token', async () => {
  await rowsOf(
    graph,
    'funding',
    `insert into programme (id, name) values ('kassel', 'Sozialwirtschaft');
      insert into funder (id, name, level) values ('land', 'Ein Land', 'STATE');
     insert into target_agreement values ('t', 'kassel', 'land', 'Promise', '2020-01-01', '2022-12-31');
     insert into target_indicator values ('i', 't', 'Placed', 'AT_LEAST', 1, '2022-12-31', 1,
       '{"work":{"placement":{}}}', '{}')`,
  );
  const mutation = 'mutation { recordReading(input: { indicator: "i", asOf: "2022-06-30" }) { __typename } }';
  expect((await graph.as({ roles: ['funding-officer'] }).query(mutation)).errors).toBeUndefined();
  expect(await writersOf('funding', 'indicator_reading')).toEqual([
    { made_by: 'demo-funding-officer', operation: 'INSERT' },
  ]);
});
