import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';

const question = { query: '{ programmes { id } }' };

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ environment: { REQUESTS_AT_ONCE: '2' } });
});
afterAll(() => graph.stop());

test('Of questions that come at once, those beyond the most that are answered are told to come again', async () => {
  const statuses: number[] = [];
  await graph.services.funding.database.transaction(async (client) => {
    await client.query('lock table programme in access exclusive mode');
    const asked = Array.from({ length: 5 }, async () => {
      const response = await graph.send(question);
      statuses.push(response.status);
      return response;
    });
    const turnedAway = await Promise.race(asked);
    expect(turnedAway.headers.get('retry-after')).toBe('1');
    expect(await turnedAway.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'OVERLOADED', retryAfter: 1 } }],
    });
    while (statuses.length < 3) await pause(10);
    await client.query('commit; begin');
    await Promise.all(asked);
  });
  expect(statuses).toEqual([503, 503, 503, 200, 200]);
  expect((await graph.send(question)).status).toBe(200);
});
