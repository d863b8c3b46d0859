import { readFileSync } from 'node:fs';
import { getNamedType, getNullableType, isCompositeType, isListType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pricesOf } from '../../gateway/admission/prices.ts';
import { isAsked, paths, questionFor } from '../gateway/names.ts';
import { type Graph, startGraph } from '../support/graph.ts';

const prices = pricesOf(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
/** What costs as many entries as a list of which the schema says nothing. */
const USUAL = 5;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph?.stop());

test('No list is longer than the price of its entries says', async () => {
  const longer: string[] = [];
  for (const way of paths())
    for (const field of Object.values(way.type.getFields())) {
      const isList = isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
      if (!isList || !isAsked(way.type, field) || ['nodes', 'edges'].includes(field.name)) continue;
      const { data } = await graph.query(questionFor(way, `{ ${field.name} { __typename } }`, 200));
      const most = Math.max(0, ...lengthsAt(data, [...way.fields.map(({ name }) => name), field.name]));
      const { assumedSize = USUAL } = prices.get(`${way.type.name}.${field.name}`)?.list ?? {};
      if (most > assumedSize) longer.push(`${way.type.name}.${field.name}: ${most}, not ${assumedSize}`);
    }
  expect(longer).toEqual([]);
});

function lengthsAt(value: unknown, path: readonly string[]): number[] {
  if (value === null || value === undefined) return [];
  const [step, ...rest] = path;
  if (step === undefined) return Array.isArray(value) ? [value.length] : [];
  if (Array.isArray(value)) return value.flatMap((each) => lengthsAt(each, path));
  return lengthsAt((value as Record<string, unknown>)[step], rest);
}
