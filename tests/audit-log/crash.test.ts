import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inDatabase } from '../support/databases.ts';
import type { Answer } from '../support/graph.ts';
import { endProcesses, startProcess } from '../support/processes.ts';
import { environmentOfItsOwn } from '../support/separate.ts';
import { headersOf } from '../support/tokens.ts';

const PEOPLE = 3_000;
const environment = environmentOfItsOwn();

beforeAll(async () => {
  await (await startProcess('gateway/main.ts', environment)).end();
  await inDatabase(
    'participant',
    `insert into participant (id, sex, registered_on) select n, 'UNKNOWN', '2020-01-01'
      from generate_series(1, ${PEOPLE}) n`,
    environment,
  );
});
afterAll(endProcesses);

test('Whoever was answered is on record, even where the process is killed at that moment', async () => {
  const graph = await startProcess('gateway/main.ts', environment);
  const headers = await headersOf();
  const answered: number[] = [];
  let next = 0;
  const client = async () => {
    while (next < PEOPLE) {
      const number = ++next;
      const body = JSON.stringify({ query: `{ participant(id: "${number}") { number } }` });
      const response = await fetch(`${graph.url}/graphql`, { method: 'POST', headers, body });
      const { data } = (await response.json()) as Answer;
      if (data.participant.number === number) answered.push(number);
    }
  };
  const clients = Promise.allSettled(Array.from({ length: 16 }, client));
  while (answered.length < 200) await pause(1);
  await graph.end('SIGKILL');
  await clients;
  expect(answered.length).toBeLessThan(PEOPLE);
  const { rows } = await inDatabase(
    'participant',
    'select unnest(participants) number from access_record',
    environment,
  );
  const recorded = new Set(rows.map(({ number }) => number));
  expect(answered.filter((number) => !recorded.has(number))).toEqual([]);
});
