import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { DEVELOPER } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

const questions = [
  ['all of it', getIntrospectionQuery()],
  ['one type', '{ __type(name: "Participant") { name } }'],
  ['it in a fragment', 'query { ...a } fragment a on Query { ... { schema: __schema { description } } }'],
];
const guesses: [string, string, object?][] = [
  ['a field', '{ partcipant(id: 1) { id } }'],
  ['an argument', '{ participant(idd: 1) { id } }'],
  ['a type', '{ participant(id: 1) { ... on Particpant { id } } }'],
  ['a value', '{ cohort(where: { person: { sex: [FEMALES] } }) { people { count } } }'],
  ['a field of an input', '{ cohort(where: { enrolmnt: {} }) { people { count } } }'],
  [
    'a field of a variable',
    'query ($where: CohortFilter!) { cohort(where: $where) { people { count } } }',
    { where: { enrolmnt: {} } },
  ],
];

describe('The schema', () => {
  test.each(questions)('is shown to developers who ask for %s', async (_, document) => {
    const { data, errors } = await graph.as(DEVELOPER).query(document);
    expect([Object.keys(data).length, errors]).toEqual([1, undefined]);
  });

  test.each(questions)('is not shown to anybody else who asks for %s', async (_, document) => {
    const response = await graph.as({ roles: ['caseworker'] }).send({ query: document });
    expect([response.status, await response.json()]).toEqual([
      403,
      {
        errors: [
          { message: 'The schema is shown to developers only.', extensions: { code: 'INTROSPECTION_DISABLED' } },
        ],
      },
    ]);
  });

  test.each(guesses)('is proposed to developers who guess %s', async (_, document, variables: object = {}) => {
    const { errors } = await graph.as(DEVELOPER).query(document, variables);
    expect(errors?.[0]?.message).toContain('Did you mean');
  });

  test.each(guesses)(
    'is not given away to anybody else who guesses %s',
    async (_, document, variables: object = {}) => {
      const { data, errors } = await graph.as({ roles: ['caseworker'] }).query(document, variables);
      expect(data).toBeUndefined();
      expect(errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
    },
  );

  test('is not looked for behind each of thousands of proposals that a client makes up', async () => {
    const document = 'query ($first: Int) { participants(first: $first) { totalCount } }';
    const first = ' Did you mean '.repeat(6_000);
    const { errors } = await graph.as({ roles: ['caseworker'] }).query(document, { first });
    expect(errors).toMatchObject([{ message: 'Variable "$first" got invalid value "' }]);
  });

  test('names the type of an object to everyone', async () => {
    const { data } = await graph.as({ roles: ['caseworker'] }).query('{ __typename }');
    expect(data).toEqual({ __typename: 'Query' });
  });
});
