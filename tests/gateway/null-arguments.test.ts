import { getNamedType, isCompositeType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { isAsked, paths, questionFor } from './names.ts';

const GIVEN: Readonly<Record<string, Record<string, string>>> = { 'People.by': { attribute: 'SEX' } };

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

/** Each argument that has a default and must not be null, in a question that gives it by a variable. */
const questions = paths().flatMap((way) =>
  Object.values(way.type.getFields())
    .filter((field) => isAsked(way.type, field))
    .flatMap((field) =>
      field.args.flatMap(({ name, type, defaultValue }) => {
        if (!isNonNullType(type) || defaultValue === undefined) return [];
        const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
        const given = Object.entries({ ...GIVEN[`${way.type.name}.${field.name}`], [name]: '$value' });
        const asked = `${field.name}(${given.map((each) => each.join(': ')).join(', ')})${below}`;
        const place = `${way.type.name}.${field.name}(${name}:)`;
        return [[place, `query ($value: ${type.ofType}) ${questionFor(way, `{ ${asked} }`, 2)}`] as const];
      }),
    ),
);

test('Arguments with a default are many', () => {
  expect(questions.map(([place]) => place)).toEqual(
    expect.arrayContaining(['Funder.programmes(parts:)', 'People.list(orderBy:)']),
  );
});

test.each(questions)('null is bad input, not an unforeseen error, for %s', async (_, document) => {
  const { data, errors } = await graph.query(document, { value: null });
  expect(data).toBeUndefined();
  expect(errors).toEqual([
    {
      message: 'Variable "$value" must not be null: leave it out for the default.',
      locations: expect.anything(),
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});
