import type { QueryRunner } from 'typeorm';
import {
  allOf,
  byId,
  type Context,
  cents,
  DeclaredTable,
  date,
  ITSELF,
  instant,
  integer,
  KeepCursorKey1796000000003,
  manyBy,
  manyThrough,
  needs,
  oneBy,
  oneOf,
  type PageArguments,
  pageBy,
  pageOf,
  type RowOf,
  type Service,
  someOf,
  text,
  valueBy,
} from '../../index.ts';

export const Publisher = new DeclaredTable({
  name: 'Publisher',
  importedFrom: null,
  columns: {
    id: text().key(),
    name: text(),
    foundedOn: date().nullable(),
    foundedPrecision: oneOf(['DAY', 'MONTH', 'YEAR']).nullable(),
    partOfId: text().nullable(),
  },
  belongsTo: { partOf: ITSELF },
});
export type Publisher = RowOf<typeof Publisher>;

export const Author = new DeclaredTable({
  name: 'Author',
  importedFrom: null,
  columns: { id: integer().key(), name: text(), genres: someOf(['NOVEL', 'POEM']), countryId: text().nullable() },
});
export type Author = RowOf<typeof Author>;

export const Book = new DeclaredTable({
  name: 'Book',
  importedFrom: null,
  columns: {
    id: text().key(),
    title: text(),
    authorId: integer(),
    publisherId: text().nullable(),
    publishedOn: date().nullable(),
    price: cents().nullable(),
    storedAt: instant().nullable(),
  },
  belongsTo: { author: Author, publisher: Publisher },
  indices: [['authorId', 'publishedOn']],
});
export type Book = RowOf<typeof Book>;

export const Reading = new DeclaredTable({
  name: 'Reading',
  importedFrom: null,
  columns: { id: text().key(), bookId: text(), authorId: integer() },
  belongsTo: { book: Book, author: Author },
  uniques: { reading_book_id_author_id_key: ['bookId', 'authorId'] },
});
export type Reading = RowOf<typeof Reading>;

class CreateLibrary1700000000000 {
  async up(db: QueryRunner) {
    await db.query(`
      create table publisher (
        id text primary key, name text not null, founded_on date,
        founded_precision text constraint publisher_founded_precision_known
          check (founded_precision in ('DAY','MONTH','YEAR')),
        part_of_id text references publisher
      );
      create table author (
        id int primary key, name text not null,
        genres text[] not null default '{}' constraint author_genres_known
          check (genres <@ array['NOVEL','POEM']::text[]), country_id text
      );
      create table book (
        id text primary key, title text not null, author_id int not null references author,
          publisher_id text references publisher,
        published_on date, price bigint, stored_at timestamptz
      );
      create index book_author_id_published_on_idx on book (author_id, published_on);
      create table reading (id text primary key, book_id text not null references book,
        author_id int not null references author, unique (book_id, author_id));
      grant select on publisher, author, book, reading to dienstweg_application, dienstweg_overseer,
        dienstweg_caseworker;
    `);
  }
}

const loaders = {
  authors: pageOf(Author, { order: ['name'], filter: { writesLike: '$ = any(genres)' } }),
  publishers: allOf(Publisher, { order: ['name'] }),
  publisherByName: oneBy(Publisher, 'name'),
  books: pageOf(Book, { order: ['publishedOn desc', 'title'] }),
  booksByTitle: pageOf(Book, { order: ['title'] }),
  booksByAuthor: manyBy(Book, 'authorId', {
    order: ['publishedOn'],
    filter: { from: 'published_on >= $', titles: 'title = any($)' },
  }),
  booksOfPublisher: pageBy(Book, 'publisherId', { order: ['title'], filter: { by: 'author_id = $' } }),
  readingsOfAuthor: manyBy(Reading, 'authorId', { orderOfParent: ['book', 'publishedOn'] }),
  readersOfBook: manyThrough(Author, Reading, 'bookId', { order: ['name'] }),
  worthByAuthor: valueBy<{ worth: number; books: number }>({
    key: 'integer',
    text: `select author_id, json_build_object('worth', sum(price), 'books', count(*)) from book where author_id = any($1) group by 1`,
  }),
};
type LibraryContext = Context<typeof loaders>;
type Info = Parameters<ReturnType<ReturnType<typeof loaders.publishers>>['load']>[0];

const resolvers = {
  Query: {
    author: (
      _: object,
      { id }: { id: string },
      { loaders }: { loaders: Record<'Author', { load(id: string, info: Info): unknown }> },
      info: Info,
    ) => loaders.Author.load(id, info),
    authors: (
      _: object,
      { writesLike, ...page }: PageArguments & { writesLike?: string },
      { loaders }: LibraryContext,
      info: Info,
    ) => loaders.authors.load(page, info, { writesLike }),
    books: (
      _: object,
      { byTitle, ...page }: PageArguments & { byTitle?: boolean },
      { loaders }: LibraryContext,
      info: Info,
    ) => (byTitle ? loaders.booksByTitle : loaders.books).load(page, info),
    publishers: (_: object, __: object, { loaders }: LibraryContext, info: Info) => loaders.publishers.load(info),
    publisherNamed: (_: object, { name }: { name: string }, { loaders }: LibraryContext, info: Info) =>
      loaders.publisherByName.load(name, info),
    shelf: (_: object, { plan }: { plan: Plan }) => titlesOf(plan),
    broken: (_: object, __: object, { db }: LibraryContext) =>
      db.read({ name: 'broken', text: 'select secret from nowhere' }, []),
  },
  Author: {
    books: needs(
      ['id'],
      (
        { id }: Pick<Author, 'id'>,
        filter: { from?: string; titles?: string[] },
        { loaders }: LibraryContext,
        info: Info,
      ) => loaders.booksByAuthor.load(id, info, filter),
    ),
    readings: byId(({ readingsOfAuthor }: LibraryContext['loaders']) => readingsOfAuthor),
    worth: needs(
      ['id'],
      async ({ id }: Pick<Author, 'id'>, _: object, { loaders }: LibraryContext) =>
        (await loaders.worthByAuthor.load(id))?.worth ?? null,
    ),
  },
  Publisher: {
    books: needs(
      ['id'],
      (
        { id }: Pick<Publisher, 'id'>,
        { by, ...page }: PageArguments & { by?: string },
        { loaders }: LibraryContext,
        info: Info,
      ) => loaders.booksOfPublisher.load(id, page, info, { by }),
    ),
  },
  Book: {
    readers: byId(({ readersOfBook }: LibraryContext['loaders']) => readersOfBook),
  },
  Country: { language: ({ id }: { id: string }) => (id === 'at' ? 'German' : null) },
};

interface Plan {
  title: string;
  next?: Plan | null;
}
const titlesOf = ({ title, next }: Plan): string[] => [title, ...(next ? titlesOf(next) : [])];

const sdl = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  scalar Date
  scalar DateTime
  scalar Cents
  enum DatePrecision { DAY MONTH YEAR }
  type PartialDate { date: Date! precision: DatePrecision! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Query {
    author(id: ID!): Author
    authors(first: Int, after: String, writesLike: String): AuthorConnection
    books(first: Int, after: String, byTitle: Boolean): BookConnection
    publishers: [Publisher!]
    publisherNamed(name: String!): Publisher
    shelf(plan: Plan!): [String!]!
    broken: String
  }
  input Plan { title: String! next: Plan }
  type Author @key(fields: "id") { id: ID! name: String! genres: [String!]! country: Country
    books(from: Date, titles: [String!]): [Book!]! readings: [Reading!]! worth: Cents }
  type Reading { id: ID! book: Book! }
  type Country @key(fields: "id") { id: ID! language: String }
  type Book @key(fields: "id") { id: ID! title: String! author: Author! publisher: Publisher published: Date
    price: Cents storedAt: DateTime readers: [Author!]! }
  type Publisher @key(fields: "id") { id: ID! name: String! founded: PartialDate partOf: Publisher
    books(first: Int, after: String, by: ID): BookConnection! }
  type AuthorConnection { nodes: [Author!]! edges: [AuthorEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type AuthorEdge { cursor: String! node: Author! }
  type BookConnection { nodes: [Book!]! edges: [BookEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type BookEdge { cursor: String! node: Book! }
`;

/** A small service to try the kit on: authors write books, publishers publish them. */
export const library: Service<typeof loaders> = {
  name: 'library',
  sdl,
  resolvers,
  loaders,
  tables: [Publisher, Author, Book, Reading],
  migrations: [CreateLibrary1700000000000, KeepCursorKey1796000000003],
};

export const shelf = `
  insert into publisher values ('house', 'House', '1900-01-01', 'YEAR', null),
    ('imprint', 'Imprint', null, null, 'house');
  insert into author values (1, 'Ada', '{NOVEL}', 'at'), (2, 'Ben', '{POEM}', null), (3, 'Cleo', '{NOVEL,POEM}', 'at');
  insert into book values
    ('b1', 'First', 1, 'imprint', '2001-05-01', 1999, '2020-01-02 03:04:05.678901+01'),
    ('b2', 'Second', 1, 'house', '2003-05-01', 2500, null),
    ('b3', 'Third', 2, null, null, null, null),
    ('b4', 'Fourth', 3, 'imprint', '2003-05-01', 100, null),
    ('b5', 'Fifth', 3, 'imprint', null, 100, null);
  insert into reading values ('r0', 'b5', 1), ('r1', 'b1', 2), ('r2', 'b1', 3), ('r3', 'b3', 1), ('r4', 'b4', 1);
`;
