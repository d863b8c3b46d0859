import { afterAll, beforeAll, expect, test } from 'vitest';
import { needs } from '../index.ts';
import { library as definition } from './library/library.ts';
import { type Library, openLibrary } from './library/open-library.ts';

let library: Library;
beforeAll(async () => {
  library = await openLibrary();
});
afterAll(() => library.close());

test('a nested question costs one statement per list, however deep the relations it follows', async () => {
  expect(
    await library.ask(
      '{ author(id: "1") { name books { title publisher { name partOf { name } } readers { name } } } }',
    ),
  ).toEqual({
    data: {
      author: {
        name: 'Ada',
        books: [
          {
            title: 'First',
            publisher: { name: 'Imprint', partOf: { name: 'House' } },
            readers: [{ name: 'Ben' }, { name: 'Cleo' }],
          },
          { title: 'Second', publisher: { name: 'House', partOf: null }, readers: [] },
        ],
      },
    },
    statements: 3,
  });
});

test('the number of statements does not grow with the number of entities', async () => {
  const { statements } = await library.ask('{ authors { nodes { worth books { readers { books { title } } } } } }');
  expect(statements).toBe(5);
});

test('what is asked for twice in the same way is read once', async () => {
  const { statements } = await library.ask('{ authors { nodes { all: books { title } again: books { title } } } }');
  expect(statements).toBe(2);
});

test('no column is read that no resolver of what is asked for requires', async () => {
  const given: unknown[] = [];
  const readers = needs(['id'], (book: { id: string }) => {
    given.push({ ...book });
    return [];
  });
  await using open = new AsyncDisposableStack();
  const noting = { ...definition, resolvers: { ...definition.resolvers, Book: { readers } } };
  const { ask, close } = await openLibrary({}, noting);
  open.defer(close);
  await ask('{ author(id: "1") { books { readers { name } } } }');
  await ask('{ author(id: "1") { books { price readers { name } } } }');
  expect(given).toEqual([{ id: 'b1' }, { id: 'b2' }, { id: 'b1', price: 1999 }, { id: 'b2', price: 2500 }]);
});

test('what a list is sorted by, and what an entity is found by, need not be asked for', async () => {
  const { data } = await library.ask(
    '{ books(first: 1) { pageInfo { endCursor } nodes { price } } publisherNamed(name: "House") { founded { date } } }',
  );
  const { pageInfo } = data!.books as { pageInfo: { endCursor: string } };
  const next = await library.ask(`{ books(first: 1, after: "${pageInfo.endCursor}") { nodes { title } } }`);
  expect(data?.publisherNamed).toEqual({ founded: { date: '1900-01-01' } });
  expect(next.data).toEqual({ books: { nodes: [{ title: 'Third' }] } });
});

test('values arrive as the graph writes them: days, instants, cents, lists, partial dates, references', async () => {
  const { data } = await library.ask(
    `{ author(id: "1") { id genres worth country { id language }
      books { published price storedAt publisher { founded { date precision } } } } }`,
  );
  expect(data?.author).toEqual({
    id: '1',
    genres: ['NOVEL'],
    worth: 4499,
    country: { id: 'at', language: 'German' },
    books: [
      { published: '2001-05-01', price: 1999, storedAt: '2020-01-02T02:04:05.678901Z', publisher: { founded: null } },
      {
        published: '2003-05-01',
        price: 2500,
        storedAt: null,
        publisher: { founded: { date: '1900-01-01', precision: 'YEAR' } },
      },
    ],
  });
});

test('what is unknown is null', async () => {
  const { data } = await library.ask(
    '{ author(id: "2") { worth country { id } books { published price publisher { name } } } }',
  );
  expect(data?.author).toEqual({
    worth: null,
    country: null,
    books: [{ published: null, price: null, publisher: null }],
  });
});

test('filters narrow a list, and each set of values costs one statement for all parents', async () => {
  expect(
    await library.ask(
      `query ($none: Date) { authors { nodes {
        late: books(from: "2002-01-01") { title } named: books(titles: ["First", "Third"]) { title }
          every: books(from: $none) { title }
      } } }`,
    ),
  ).toEqual({
    data: {
      authors: {
        nodes: [
          {
            late: [{ title: 'Second' }],
            named: [{ title: 'First' }],
            every: [{ title: 'First' }, { title: 'Second' }],
          },
          { late: [], named: [{ title: 'Third' }], every: [{ title: 'Third' }] },
          { late: [{ title: 'Fourth' }], named: [], every: [{ title: 'Fourth' }, { title: 'Fifth' }] },
        ],
      },
    },
    statements: 4,
  });
});

test('a list is sorted by what a relation leads to, whether or not that is asked for', async () => {
  expect(
    await library.ask(
      '{ author(id: "1") { readings { id } titled: readings { id book { title publisher { name } } } } }',
    ),
  ).toEqual({
    data: {
      author: {
        readings: [{ id: 'r4' }, { id: 'r0' }, { id: 'r3' }],
        titled: [
          { id: 'r4', book: { title: 'Fourth', publisher: { name: 'Imprint' } } },
          { id: 'r0', book: { title: 'Fifth', publisher: { name: 'Imprint' } } },
          { id: 'r3', book: { title: 'Third', publisher: null } },
        ],
      },
    },
    statements: 3,
  });
});

test('relations are followed through fragments, aliases and fields that are written twice', async () => {
  const query = `{
    author(id: "1") { books { ...Title } books { maker: publisher { ... on Publisher { name } } }
      books { publisher { partOf { name } } } }
  } fragment Title on Book { title writer: author { name } }`;
  expect(await library.ask(query)).toEqual({
    data: {
      author: {
        books: [
          {
            title: 'First',
            writer: { name: 'Ada' },
            maker: { name: 'Imprint' },
            publisher: { partOf: { name: 'House' } },
          },
          { title: 'Second', writer: { name: 'Ada' }, maker: { name: 'House' }, publisher: { partOf: null } },
        ],
      },
    },
    statements: 2,
  });
});

test.each(['99', 'abc', '-1', '1.5', '99999999999999', '', '1\0'])('there is no author %j', async (id) => {
  expect((await library.ask('query ($id: ID!) { author(id: $id) { name } }', { id })).data).toEqual({ author: null });
});

test('a publisher is found by another unique property, and texts PostgreSQL cannot hold find nothing', async () => {
  const { data } = await library.ask(
    '{ found: publisherNamed(name: "House") { id } not: publisherNamed(name: "Ho\\u0000use") { id } }',
  );
  expect(data).toEqual({ found: { id: 'house' }, not: null });
});

test('a filter value that PostgreSQL cannot hold is bad input', async () => {
  const { errors } = await library.ask('{ authors(writesLike: "\\u0000") { nodes { name } } }');
  expect(errors).toEqual([expect.objectContaining({ path: ['authors'], extensions: { code: 'BAD_USER_INPUT' } })]);
});
