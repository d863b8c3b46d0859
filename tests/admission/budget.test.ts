import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Budget } from '../../gateway/admission/Budget.ts';
import { type Graph, startGraph } from '../support/graph.ts';

describe('A budget', () => {
  let now = 0;
  const budgetOf = (perMinute: number) => new Budget(perMinute, () => now);

  test('flows back evenly, up to one minute of it', () => {
    const budget = budgetOf(600);
    expect(budget.spend('a', 600)).toEqual({ left: 0 });
    expect(budget.spend('a', 100)).toEqual({ wait: 10 });
    now += 10;
    expect(budget.spend('a', 100)).toEqual({ left: 0 });
    now += 3_600;
    expect(budget.spend('a', 1)).toEqual({ left: 599 });
  });

  test('is each subject’s own', () => {
    const budget = budgetOf(600);
    budget.spend('a', 600);
    expect(budget.spend('b', 1)).toEqual({ left: 599 });
  });

  test('is not spent by what is refused', () => {
    const budget = budgetOf(600);
    budget.spend('a', 500);
    budget.spend('a', 200);
    expect(budget.spend('a', 100)).toEqual({ left: 0 });
  });
});

describe('Whoever asks', () => {
  const PER_MINUTE = 300;
  const page = (first: number) => ({ query: `{ employers(first: ${first}) { nodes { id } } }` });
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ environment: { COST_PER_MINUTE: String(PER_MINUTE) } });
  });
  afterAll(() => graph.stop());

  test('is told what a question cost and what is left, and when to come back', async () => {
    const { headers } = await graph.send(page(200));
    expect([headers.get('x-cost'), headers.get('x-cost-left')]).toEqual(['202', '98']);
    const refused = await graph.send(page(200));
    const retryAfter = Number(refused.headers.get('retry-after'));
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { errors: [{ extensions: { code: 'BUDGET_EXHAUSTED', cost: 202, retryAfter } }] },
    ]);
    expect(retryAfter).toBeGreaterThan(0);
  });

  test('pays for nobody else', async () => {
    while ((await graph.send(page(200))).status === 200);
    expect((await graph.as({ roles: ['caseworker'] }).send(page(200))).status).toBe(200);
  });

  test('is told at once of a question that no minute suffices for', async () => {
    const response = await graph.send({ query: '{ participants(first: 200) { nodes { participations { id } } } }' });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED', cost: 1_202 } }],
    });
  });
});

describe('Questions that are dear together', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph();
  });
  afterAll(() => graph.stop());

  test('are turned away beyond what can be worked on, and answered when those before are', async () => {
    const dear = { query: '{ employers(first: 200) { nodes { id establishments { id vacancies { id } } } } }' };
    const [{ headers }] = [await graph.send(dear)];
    const fitting = Math.floor(500_000 / Number(headers.get('x-cost')));
    const statuses: number[] = [];
    await graph.services.employer.database.transaction(async (client) => {
      await client.query('lock table employer in access exclusive mode');
      const asked = Array.from({ length: fitting + 3 }, async () => statuses.push((await graph.send(dear)).status));
      while (statuses.length < 3) await pause(10);
      await client.query('commit; begin');
      await Promise.all(asked);
    });
    expect(statuses.slice(0, 3)).toEqual([503, 503, 503]);
    expect(statuses.slice(3)).toEqual(Array.from({ length: fitting }, () => 200));
    expect((await graph.send(dear)).status).toBe(200);
  });
});
