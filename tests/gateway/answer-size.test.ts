import { Allowance } from '@dienstweg/kit';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { supergraphOf } from './conformance/supergraph.ts';

const ITEMS = Array.from({ length: 400 }, (_, id) => ({ id: String(id), text: 'x'.repeat(1_000) }));

/** Each item leads to every other: the answer grows four hundredfold with each step. */
const { ask } = supergraphOf({
  items: [
    'type Query { items: [Item!] one: Item } type Item @key(fields: "id") { id: ID! text: String others: [Item!] }',
    { Query: { items: () => ITEMS, one: () => ITEMS[0] }, Item: { others: () => ITEMS } },
  ],
});

describe('An answer that grows with each step', () => {
  test.each([
    ['objects', '{ items { others { id } } }'],
    ['bytes', '{ items { id others { text } } }'],
    [
      'objects under many names',
      '{ a: items { others { id } } b: items { others { id } } c: items { others { id } } }',
    ],
  ])('is refused where it comes to hold too many %s', async (_, document) => {
    expect(await ask({ document: parse(document) })).toEqual({
      errors: [
        {
          message: 'The answer would hold more than 100000 objects or 16 MiB. Ask for smaller pages or fewer fields.',
          extensions: expect.objectContaining({ code: 'COST_LIMIT_EXCEEDED' }),
        },
      ],
    });
  });

  test('disturbs no other, and is told where it is no larger than one may be', async () => {
    const large = ask({ document: parse('{ items { others { id } } }') });
    const small = ask({ document: parse('{ one { others { id } } items { text } }') });
    expect(await small).toEqual({ data: { one: { others: expect.any(Array) }, items: expect.any(Array) } });
    await large;
  });
});

test('What one answer may hold is taken from until it is spent', () => {
  const allowance = new Allowance();
  allowance.take(100_000, 16 * 2 ** 20);
  expect(allowance.isSpent).toBe(false);
  allowance.take(0, 1);
  expect(allowance.isSpent).toBe(true);
});
