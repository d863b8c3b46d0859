import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from './support/graph.ts';
import { CANARY, leaksIn } from './support/leaks.ts';
import { endProcesses, startProcess } from './support/processes.ts';
import { environmentOfItsOwn } from './support/separate.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await graph.services.participant.database.transaction((client) =>
    client.query(`
      alter table participant drop constraint participant_sex_known;
      insert into participant (id, sex, birth_date, registered_on)
        values (1, '${CANARY.text}', '${CANARY.birthDate}', '2020-01-01')`),
  );
});
afterAll(() => Promise.all([graph.stop(), endProcesses()]));

const logged = (requestId: string) =>
  readFileSync(process.env.TEST_LOG ?? '', 'utf8')
    .split('\n')
    .filter((line) => line.includes(requestId));

async function ask(requestId: string, query: string, variables?: object) {
  const headers = { ...(await graph.headers), 'x-request-id': requestId };
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { errors?: { extensions: { code: string } }[] };
}

test('an error that nobody foresaw is logged once, with its request, without the value that it is about', async () => {
  const { errors } = await ask('unforeseen-1', '{ participant(id: "1") { sex birthDate } }');
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  const lines = logged('unforeseen-1');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    path: ['participant', 'sex'],
    err: { message: 'Enum … cannot represent value: …' },
  });
  expect(leaksIn(lines.join('\n'), new Set())).toEqual([]);
});

test('a failing database is logged without what it was asked for', async () => {
  const { database } = graph.services.employer;
  await database.transaction((client) => client.query('alter table employer rename to enterprise'));
  await ask('failing-1', 'query ($id: ID!) { employer(id: $id) { name } }', { id: CANARY.text });
  const lines = logged('failing-1');
  expect(lines.join()).toContain('does not exist');
  expect(leaksIn(lines.join('\n'), new Set())).toEqual([]);
});

test.each([
  ['an id', '{ participant(id: "Kanarienvogel") { number } }'],
  [
    'a day',
    '{ sites { id } courseRuns(where: { startingDuring: { from: "1907-12-24Kanarienvogel" } }) { nodes { id } } }',
  ],
  ['a document', '{ Kanarienvogel }'],
])('%s that is wrong is not logged at all', async (what, query) => {
  const requestId = `wrong-${what.replace(/\W/g, '-')}`;
  await ask(requestId, query);
  expect(logged(requestId)).toEqual([]);
});

test('whoever goes away while sending is not logged at all', async () => {
  const sending = request(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { ...(await graph.headers), 'x-request-id': 'gone-1', 'content-length': 500 },
  }).on('error', () => undefined);
  sending.write('{"que');
  await setTimeout(100);
  sending.destroy();
  await setTimeout(100);
  expect(logged('gone-1')).toEqual([]);
});

test('no page says what it was sent: not in a process that nobody told that it is under test', async () => {
  const gateway = await startProcess('gateway/gateway-only.ts', {
    ...environmentOfItsOwn(),
    NODE_ENV: 'production',
    DEMO: 'on',
  });
  const canary = `{"roles":"${CANARY.text}`;
  const json = { 'content-type': 'application/json' };
  const sent: [string, RequestInit][] = [
    ['/demo/token', { method: 'POST', headers: json, body: canary }],
    ['/demo/token', { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: canary }],
    ['/demo/token', { method: 'POST', headers: json, body: canary.padEnd(100_001) }],
    ['/', { headers: { accept: 'text/html', range: 'bytes=9999999-' } }],
  ];
  const answers = await Promise.all(
    sent.map(async ([path, init]) => {
      const response = await fetch(gateway.url + path, init);
      const { errors } = (await response.json()) as { errors: { extensions: object }[] };
      return [response.status, response.headers.get('x-request-id')?.length, errors.map((each) => each.extensions)];
    }),
  );
  await gateway.end();
  expect(answers).toEqual([400, 415, 413, 416].map((status) => [status, 36, [{ code: 'BAD_REQUEST' }]]));
  expect(gateway.said()).not.toMatch(new RegExp(`error|${CANARY.text}`, 'i'));
});

test('the search finds what must not be in a log', () => {
  const births = new Set(['1990-03-04']);
  const token = ['eyJhbGciOiJFZERTQSJ9', 'eyJzdWIiOiJ4In0', 'c2ln'].join('.');
  const bad = [
    CANARY.text,
    `born ${CANARY.birthDate}`,
    '"1990-03-04T00:00"',
    `Bearer ${token}`,
    `-----BEGIN ${'PRIVATE'} KEY-----`,
  ];
  const good = ['1990-03-05', 'request failed', 'postgres://127.0.0.1:5432/x'];
  expect(leaksIn([...bad, ...good].join('\n'), births)).toEqual(bad);
});
