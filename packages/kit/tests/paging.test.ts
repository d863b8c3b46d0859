import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openService } from '../index.ts';
import { testLog } from '../testing/index.ts';
import { library as libraryService, shelf } from './library/library.ts';
import { type Library, openLibrary, server } from './library/open-library.ts';
import { openToAll } from './library/open-to-all.ts';

const CALLER: Caller = { requestId: 'r', language: 'EN' };

interface BookPage {
  nodes: { title: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
  totalCount: number;
}

let library: Library;
beforeAll(async () => {
  library = await openLibrary();
});
afterAll(() => library.close());

const PAGE = 'nodes { title } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount';

async function walk(query: string, at: (data: never) => BookPage) {
  const titles: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await library.ask(query, { after });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo, totalCount } = at(data as never);
    titles.push(...nodes.map(({ title }) => title));
    expect([pageInfo.hasPreviousPage, totalCount]).toEqual([after !== null, 5]);
    if (!pageInfo.hasNextPage) return titles;
    after = pageInfo.endCursor;
  }
}

test.each([1, 2, 3, 5, 200])('pages of %i entries lead through the whole list once, nulls included', async (first) => {
  const newest = `query ($after: String) { books(first: ${first}, after: $after) { ${PAGE} } }`;
  const byTitle = `query ($after: String) { books(first: ${first}, after: $after, byTitle: true) { ${PAGE} } }`;
  const books = ({ books }: { books: BookPage }) => books;
  expect(await walk(newest, books)).toEqual(['Fifth', 'Third', 'Fourth', 'Second', 'First']);
  expect(await walk(byTitle, books)).toEqual(['Fifth', 'First', 'Fourth', 'Second', 'Third']);
});

test('every parent has its own page, and all pages and counts together cost two statements', async () => {
  expect(
    await library.ask(
      `{ publishers { name books(first: 1) { totalCount nodes { title author { name } } edges { cursor node { id } }
        pageInfo { hasNextPage } } } }`,
    ),
  ).toEqual({
    data: {
      publishers: [
        {
          name: 'House',
          books: {
            totalCount: 1,
            nodes: [{ title: 'Second', author: { name: 'Ada' } }],
            edges: [expect.anything()],
            pageInfo: { hasNextPage: false },
          },
        },
        {
          name: 'Imprint',
          books: {
            totalCount: 3,
            nodes: [{ title: 'Fifth', author: { name: 'Cleo' } }],
            edges: [expect.anything()],
            pageInfo: { hasNextPage: true },
          },
        },
      ],
    },
    statements: 3,
  });
});

test('a page of a parent goes on after its cursor, filtered as before', async () => {
  const page = async (after?: string) => {
    const { data } = await library.ask(
      `query ($after: String) { publishers { books(first: 1, by: "3", after: $after) { nodes { title }
        pageInfo { endCursor } totalCount } } }`,
      { after },
    );
    return (data as { publishers: { books: BookPage }[] }).publishers.map(({ books }) => books);
  };
  const [house, imprint] = await page();
  expect([house?.nodes, imprint?.nodes, imprint?.totalCount]).toEqual([[], [{ title: 'Fifth' }], 2]);
  expect((await page(imprint?.pageInfo.endCursor))[1]?.nodes).toEqual([{ title: 'Fourth' }]);
});

test('a count costs a statement only where it is selected and not known already', async () => {
  const statements = async (query: string) => (await library.ask(query)).statements;
  expect(await statements('{ books(first: 2) { nodes { title } } }')).toBe(1);
  expect(await statements('{ books(first: 2) { totalCount } }')).toBe(2);
  expect(await statements('{ books(first: 5) { totalCount } }')).toBe(1);
});

test.each([0, -1, 201, 100_000])('a page of %i entries is refused', async (first) => {
  expect(await library.ask(`{ books(first: ${first}) { totalCount } }`)).toEqual({
    data: { books: null },
    errors: [
      {
        message: `first: a page holds 1 to 200 entries, not ${first}.`,
        path: ['books'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
    statements: 0,
  });
});

test('a cursor tells nothing of the entry at which it stands, not even by its length', async () => {
  const { data } = await library.ask('{ books { edges { cursor } } }');
  const cursors = (data as { books: { edges: { cursor: string }[] } }).books.edges.map(({ cursor }) => cursor);
  expect(cursors).toHaveLength(5);
  expect(new Set(cursors.map((cursor) => cursor.length)).size).toBe(1);
  for (const cursor of cursors) {
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toMatch(/20\d\d-\d\d|"b\d"|null|Fifth/);
    expect(cursors.filter((other) => other.slice(0, 8) === cursor.slice(0, 8))).toHaveLength(1);
  }
});

test('a cursor leads on after the service has started anew, and the same place has the same one', async () => {
  const databaseName = `library_${randomUUID()}`;
  await using opened = new AsyncDisposableStack();
  const pages: unknown[] = [];
  for (let start = 0; start < 2; start++) {
    const service = await openService(libraryService, { url: server(), databaseName, logger: testLog }, openToAll);
    opened.defer(service.close);
    if (pages.length === 0) await service.database.transaction((client) => client.query(shelf));
    const first = await service.answer({ query: '{ books(first: 2) { pageInfo { endCursor } } }' }, CALLER);
    pages.push(first);
    const { endCursor } = (pages[0] as { data: { books: BookPage } }).data.books.pageInfo;
    const query = `{ books(first: 1, after: "${endCursor}") { nodes { title } } }`;
    expect(await service.answer({ query }, CALLER)).toEqual({ data: { books: { nodes: [{ title: 'Fourth' }] } } });
  }
  expect(pages[1]).toEqual(pages[0]);
});

test('a broken cursor, and one of another list or order, is refused', async () => {
  const cursorOf = async (field: string) => {
    const { data } = await library.ask(`{ list: ${field} { pageInfo { endCursor } } }`);
    return (data as { list: { pageInfo: { endCursor: string } } }).list.pageInfo.endCursor;
  };
  const own = await cursorOf('books(first: 1)');
  const flipped = Buffer.from(own, 'base64url').map((byte, index) => (index === 40 ? byte ^ 1 : byte));
  const cursors = [
    'x',
    own.slice(2),
    await cursorOf('authors(first: 1)'),
    await cursorOf('books(first: 1, byTitle: true)'),
    Buffer.from(flipped).toString('base64url'),
    Buffer.from('["2003-05-01","b2"]').toString('base64url'),
  ];
  for (const after of cursors) {
    expect(await library.ask('query ($after: String) { books(after: $after) { totalCount } }', { after })).toEqual({
      data: { books: null },
      errors: [
        {
          message: 'after: this is not a cursor of this list.',
          path: ['books'],
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
      statements: 0,
    });
  }
});
