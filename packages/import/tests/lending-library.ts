import { randomUUID } from 'node:crypto';
import {
  boolean,
  cents,
  Database,
  DeclaredColumn,
  DeclaredTable,
  databaseUrl,
  date,
  ensureDatabase,
  ITSELF,
  integer,
  oneOf,
  someOf,
  text,
} from '@dienstweg/kit';
import { folderOf, testLog } from '@dienstweg/kit/testing';
import { ROLES_OF_SERVICES } from '@dienstweg/protection';
import { importFolder } from '../index.ts';
import type { ImportOptions } from '../report.ts';

const Author = new DeclaredTable({
  name: 'Author',
  importedFrom: 'authors',
  columns: { id: integer().key(), name: text(), bornOn: date().nullable() },
});

const Book = new DeclaredTable({
  name: 'Book',
  importedFrom: 'books',
  columns: {
    id: text().key(),
    title: text(),
    authorId: integer(),
    sequelOfId: text().nullable(),
    kind: oneOf(['NOVEL', 'POEM']).default('NOVEL'),
    tags: someOf(['NEW', 'OLD']),
    price: cents().nullable(),
    weight: new DeclaredColumn<string>({ type: 'numeric' }).nullable(),
    isbn: text().nullable(),
    onSale: boolean().nullable(),
    publishedOn: date().nullable(),
    withdrawnOn: date().nullable(),
  },
  belongsTo: { author: Author, sequelOf: ITSELF },
  checks: { book_withdrawn_after_published: 'withdrawn_on > published_on' },
  uniques: { book_isbn_key: ['isbn'] },
});

const Loan = new DeclaredTable({
  name: 'Loan',
  importedFrom: 'loans',
  columns: { id: text().key(), bookId: text(), lentFrom: date(), lentUntil: date().nullable() },
  exclusions: { loan_one_at_a_time: 'using gist (book_id with =, daterange(lent_from, lent_until) with &&)' },
});

const statements = {
  library: `create table author (id int primary key, name text not null, born_on date);
    create table book (id text primary key, title text not null, author_id int not null references author,
      sequel_of_id text references book,
      kind text not null default 'NOVEL', tags text[] not null default '{}', price bigint, weight numeric,
        isbn text unique deferrable initially deferred, on_sale boolean,
      published_on date, withdrawn_on date, constraint book_withdrawn_after_published
        check (withdrawn_on > published_on))`,
  lending: `create extension btree_gist; create table loan (id text primary key, book_id text not null,
    lent_from date not null, lent_until date,
      constraint loan_one_at_a_time exclude using gist (book_id with =, daterange(lent_from, lent_until) with &&))`,
};

/** Two services to try the import on: one owns authors and books, the other lends the books. */
export async function openLendingLibrary() {
  const server = process.env.DATABASE_URL as string;
  const open = async (name: keyof typeof statements) => {
    const roles = ROLES_OF_SERVICES;
    const own = `import_${name}_${randomUUID()}`;
    const serviceUrl = await ensureDatabase({ url: server, databaseName: own, roles });
    const database = new Database(
      { url: databaseUrl(server, own), serviceUrl, pooled: false },
      { evaluating: 1, scanning: 1, requesting: 1, roles },
      testLog,
    );
    await database.transaction((client) => client.query(statements[name]));
    return database;
  };
  const library = { name: 'library', tables: [Author, Book], database: await open('library') };
  const lending = { name: 'lending', tables: [Loan], database: await open('lending') };
  return {
    services: [library, lending],
    import: async (files: Record<string, string | Buffer>, options?: ImportOptions) =>
      importFolder(await folderOf(files), [library, lending], options),
    /** The only column of a statement's rows. */
    ask: (service: 'library' | 'lending', sql: string): Promise<unknown[]> =>
      (service === 'library' ? library : lending).database.transaction(async (client) =>
        (await client.query({ text: sql, rowMode: 'array' })).rows.flat(),
      ),
    close: () => Promise.all([library.database.close(), lending.database.close()]),
  };
}
