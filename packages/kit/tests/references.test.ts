import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Library, openLibrary } from './library/open-library.ts';

let library: Library;
beforeAll(async () => {
  library = await openLibrary();
});
afterAll(() => library.close());

const author = (id: unknown) => ({ __typename: 'Author', id });

test('references resolve in their order with one statement per type; absent and impossible keys to null', async () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    __typename ... on Author { name } ... on Book { title publisher { name } } ... on Country { id language }
  } }`;
  const of = [
    author('2'),
    author(1),
    author('99'),
    author('abc'),
    author(null),
    author({}),
    author('2'),
    { __typename: 'Book', id: 'b1' },
    { __typename: 'Country', id: 'at' },
  ];
  expect(await library.ask(query, { of })).toEqual({
    data: {
      _entities: [
        { __typename: 'Author', name: 'Ben' },
        { __typename: 'Author', name: 'Ada' },
        null,
        null,
        null,
        null,
        { __typename: 'Author', name: 'Ben' },
        { __typename: 'Book', title: 'First', publisher: { name: 'Imprint' } },
        { __typename: 'Country', id: 'at', language: 'German' },
      ],
    },
    statements: 2,
  });
});

test('a reference to something that is no entity here is refused', async () => {
  const { errors } = await library.ask('query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }', {
    of: [{ __typename: 'BookEdge' }],
  });
  expect(errors).toEqual([
    {
      message: 'representations: BookEdge is not an entity of this service.',
      path: ['_entities'],
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});
