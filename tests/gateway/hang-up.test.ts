import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';

const question = '{ participant(id: "57") { sex enrolments { state } } }';
const reading = `mutation { recordReading(input: { indicator: "kassel-2018-training", asOf: "2020-08-01" }) {
  __typename
} }`;
const waitingFor = (table: string) => `select from pg_locks where not granted and relation = '${table}'::regclass`;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

test('For a client that has hung up no further service is asked', async () => {
  const { participant, course } = graph.services;
  const hanging = new AbortController();
  const init = { method: 'POST', headers: await graph.headers, body: JSON.stringify({ query: question }) };
  await graph.query(question);
  const before = course.database.statements;
  await participant.database.transaction(async (client) => {
    await client.query('lock table participant in access exclusive mode');
    const asked = fetch(`${graph.url}/graphql`, { ...init, signal: hanging.signal });
    while ((await client.query(waitingFor('participant'))).rowCount === 0) await pause(10);
    hanging.abort();
    await expect(asked).rejects.toThrow('aborted');
    await fetch(`${graph.url}/health/live`); // by now the gateway has heard of it
  });
  for (let times = 0; times < 3; times++) {
    const { data } = await graph.query(question);
    expect(data.participant.enrolments.length).toBeGreaterThan(0);
  }
  expect(course.database.statements - before).toBe(3);
});

test('A reading is recorded to its end, though the client hangs up while its values are asked for', async () => {
  const { headers } = graph.as({ subject: 'demo-funding-officer', roles: ['funding-officer'] });
  const recorded = () => rowsOf(graph, 'funding', 'select from indicator_reading');
  const before = await recorded();
  const hanging = new AbortController();
  const init = { method: 'POST', headers: await headers, body: JSON.stringify({ query: reading }) };
  await graph.services.participant.database.transaction(async (client) => {
    await client.query('lock table participation in access exclusive mode');
    const asked = fetch(`${graph.url}/graphql`, { ...init, signal: hanging.signal });
    while ((await client.query(waitingFor('participation'))).rowCount === 0) await pause(10);
    hanging.abort();
    await expect(asked).rejects.toThrow('aborted');
    await fetch(`${graph.url}/health/live`); // by now the gateway has heard of it
  });
  await expect.poll(recorded, { timeout: 20_000 }).toHaveLength(before.length + 1);
});
