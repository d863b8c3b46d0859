import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { caseworkerOf, STATISTICIAN } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph?.stop());

const inGerman = { ...caseworkerOf('kassel'), speaks: 'de-DE,de;q=0.9' };

test.each([
  [
    '{ grants { nodes { budgetLines { amount } } } }',
    'Grant.budgetLines braucht money:read.',
    'UNAUTHORIZED_FIELD_OR_TYPE',
  ],
  ['{ courses(first: 0) { totalCount } }', 'first: Eine Seite hat 1 bis 200 Einträge, nicht 0.', 'BAD_USER_INPUT'],
  ['{ nope }', /^Das Dokument passt nicht zum Schema\. Cannot query field "nope"/, 'GRAPHQL_VALIDATION_FAILED'],
  ['{', /^Das Dokument ist kein GraphQL\. Syntax Error/, 'GRAPHQL_PARSE_FAILED'],
  ['', 'Die Anfrage hat kein Dokument: Bitte `query` oder `documentId` senden.', 'BAD_REQUEST'],
  [
    `{ ${Array.from({ length: 51 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
    'Das Dokument hat 51 Aliasse; erlaubt sind 50.',
    'GRAPHQL_VALIDATION_FAILED',
  ],
])('who asks in German is told in German what is wrong with %s', async (query, message, code) => {
  const { errors } = await graph.as(inGerman).query(query);
  const told = message instanceof RegExp ? expect.stringMatching(message) : message;
  expect(errors).toEqual([expect.objectContaining({ message: told, extensions: expect.objectContaining({ code }) })]);
});

test('a token that is not believed is refused in German', async () => {
  const headers = { ...(await graph.headers), authorization: 'Bearer a.b.c', 'accept-language': 'de' };
  const response = await fetch(`${graph.url}/graphql`, { method: 'POST', headers, body: '{}' });
  expect([response.status, await response.json()]).toEqual([
    401,
    {
      errors: [
        {
          message: 'Bitte ein gültiges Token senden: Authorization: Bearer … (docs/identity.md).',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    },
  ]);
});

test('a field that is denied of many objects is told once, with the scopes that are lacking', async () => {
  const { data, errors } = await graph
    .as(caseworkerOf('kassel'))
    .query('{ grants(first: 5) { nodes { budgetLines { amount } proofsOfUse { dueOn } } } }');
  expect(data.grants.nodes).toEqual(Array(5).fill({ budgetLines: null, proofsOfUse: null }));
  const denied = { code: 'UNAUTHORIZED_FIELD_OR_TYPE', service: 'funding', scopes: [['money:read']] };
  expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual([
    [['grants', 'nodes', 0, 'budgetLines'], { ...denied, field: 'Grant.budgetLines' }],
    [['grants', 'nodes', 0, 'proofsOfUse'], { ...denied, field: 'Grant.proofsOfUse' }],
  ]);
});

test('that numbers are told in published questions only is one note for all programmes', async () => {
  const { errors } = await graph.as(STATISTICIAN).query('{ programmes { cohort { people { count } } } }');
  expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
    [['programmes', 0, 'cohort'], 'FORBIDDEN'],
  ]);
});
