import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Graph, startGraph } from '../support/graph.ts';

const there = '{ programmes { partOf { parts { partOf { parts { id } } } } } }';
const eleven = `{ ${[...'abcdefghijk'].map((name) => `${name}: programmes { partOf { parts { partOf { parts { id } } } } }`).join(' ')} }`;

describe('An answer that grows with each step there and back', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ demo: true });
  });
  afterAll(() => graph?.stop());

  test.each([
    ['once', there],
    ['eleven times', eleven],
  ])('is refused where it becomes too large: %s', async (_, document) => {
    const answer = await graph.anonymous.query(document);
    expect(answer).toEqual({
      errors: [
        {
          message: 'The answer would hold more than 100000 objects or 16 MiB. Ask for smaller pages or fewer fields.',
          extensions: { code: 'COST_LIMIT_EXCEEDED' },
        },
      ],
    });
  });

  test('disturbs nobody else', async () => {
    const others = Array.from({ length: 5 }, () => graph.anonymous.query('{ programme(id: "kassel") { id } }'));
    const [, ...answers] = await Promise.all([graph.anonymous.query(eleven), ...others]);
    expect(answers).toEqual(answers.map(() => ({ data: { programme: { id: 'kassel' } } })));
  });

  test('is told where it is as large as one may be', async () => {
    const { data, errors } = await graph.anonymous.query('{ programmes { partOf { parts { id } } } }');
    expect(errors).toBeUndefined();
    expect(data.programmes.length).toBeGreaterThan(5);
  });
});
