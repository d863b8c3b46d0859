import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { later } from '../support/later.ts';

const PER_MINUTE = 300;
const question = { query: '{ employers(first: 10) { nodes { id } } }' };

describe('A clock that is set', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ environment: { COST_PER_MINUTE: String(PER_MINUTE) } });
  });
  afterAll(() => graph.stop());

  test.each([
    ['back', -3_600],
    ['forward', 3_600],
  ])('%s by an hour refuses nobody and gives nobody more', async (_, seconds) => {
    const left = async () => {
      const { status, headers } = await graph.anonymous.send(question);
      expect(status).toBe(200);
      return Number(headers.get('x-cost-left'));
    };
    const before = await left();
    const after = await later(seconds, left);
    expect(after).toBeLessThan(before);
    expect(await left()).toBeLessThan(PER_MINUTE);
  });
});
