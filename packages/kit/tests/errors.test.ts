import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openLog } from '../index.ts';
import { type Library, openLibrary } from './library/open-library.ts';

const log: Record<string, unknown>[] = [];
const logger = openLog({ level: 'info' }, { write: (line: string) => log.push(JSON.parse(line)) });

let library: Library;
beforeAll(async () => {
  library = await openLibrary({ logger });
});
beforeEach(() => {
  log.length = 0;
});
afterAll(() => library.close());

test('an unexpected error is masked, logged once with the request id, and costs only its field', async () => {
  const answer = await library.answer(
    { query: '{ first: broken author(id: "1") { name } }' },
    { requestId: 'r-1', language: 'EN' },
  );
  expect(answer).toEqual({
    data: { first: null, author: { name: 'Ada' } },
    errors: [{ message: 'Internal server error', path: ['first'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
  expect(log).toEqual([
    expect.objectContaining({
      requestId: 'r-1',
      path: ['broken'],
      err: expect.objectContaining({ message: expect.stringContaining('nowhere') }),
    }),
  ]);
});

test('what is read no further since the client has hung up is no failure in the log', async () => {
  const { errors } = await library.answer({ query: '{ author(id: "1") { name } }', signal: { aborted: true } });
  expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
  expect(log).toEqual([]);
});

test.each([
  ['{ nope }', 'Cannot query field "nope" on type "Query".'],
  ['{', 'Syntax Error: Expected Name, found <EOF>.'],
  [
    'query A { __typename } query B { __typename }',
    'Must provide operation name if query contains multiple operations.',
  ],
  ['query ($id: ID!) { author(id: $id) { name } }', 'Variable "$id" of required type "ID!" was not provided.'],
  [
    '{ author(id: "1") { books(from: "2020-02-30") { id } } }',
    'Expected a day written YYYY-MM-DD, found "2020-02-30".',
  ],
])('the document %s is bad input and is not logged', async (query, message) => {
  expect(await library.answer({ query })).toEqual({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(log).toEqual([]);
});

test('a variable that does not fit is bad input, and the message says what was expected', async () => {
  const query = 'query ($from: Date) { author(id: "1") { books(from: $from) { id } } }';
  const { errors } = await library.answer({ query, variables: { from: '2002-13-01' } });
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^Variable "\$from" .*Expected a day written YYYY-MM-DD, found "2002-13-01"/),
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  expect(log).toEqual([]);
});

test('a variable that is left out has its default value, also where it must not be null', async () => {
  const query =
    'query ($id: ID! = "1", $first: Int = 1) { author(id: $id) { id } authors(first: $first) { nodes { id } } }';
  const { data } = await library.answer({ query });
  expect(data).toEqual({ author: { id: '1' }, authors: { nodes: [{ id: expect.any(String) }] } });
  const { errors } = await library.answer({ query, variables: { id: null } });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('a variable may be of a type that contains itself', async () => {
  const query = 'query ($plan: Plan!) { shelf(plan: $plan) }';
  const plan = { title: 'First', next: { title: 'Second' } };
  expect(await library.answer({ query, variables: { plan } })).toEqual({ data: { shelf: ['First', 'Second'] } });
  const { errors } = await library.answer({ query, variables: { plan: { ...plan, next: { title: 2 } } } });
  expect(errors).toMatchObject([
    { message: expect.stringContaining('plan.next.title'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

test('a variable decides whether a field is answered', async () => {
  const query = `query ($no: Boolean = false, $yes: Boolean!) {
      author(id: "1") { id @skip(if: $no) name @include(if: $no) genres @include(if: $yes) } }`;
  const { data } = await library.answer({ query, variables: { yes: true } });
  expect(data).toEqual({ author: { id: '1', genres: expect.any(Array) } });
});
