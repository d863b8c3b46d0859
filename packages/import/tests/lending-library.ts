import { randomUUID } from 'node:crypto';
import { Database, databaseUrl, ensureDatabase, oneOf, someOf } from '@dienstweg/kit';
import { folderOf, testLog } from '@dienstweg/kit/testing';
import { ROLES_OF_SERVICES } from '@dienstweg/protection';
import { EntitySchema } from 'typeorm';
import { type ImportOptions, importFolder } from '../index.ts';

const Author = new EntitySchema({
  name: 'Author',
  columns: { id: { type: 'int', primary: true }, name: { type: 'text' }, bornOn: { type: 'date', nullable: true } },
});

const Book = new EntitySchema<Record<string, unknown>>({
  name: 'Book',
  columns: {
    id: { type: 'text', primary: true },
    title: { type: 'text' },
    authorId: { type: 'int' },
    sequelOfId: { type: 'text', nullable: true },
    kind: { type: 'text', default: 'NOVEL' },
    tags: { type: 'text', array: true, default: '{}' },
    price: { type: 'bigint', nullable: true },
    weight: { type: 'numeric', nullable: true },
    isbn: { type: 'text', nullable: true },
    onSale: { type: 'boolean', nullable: true },
    publishedOn: { type: 'date', nullable: true },
    withdrawnOn: { type: 'date', nullable: true },
  },
  checks: [
    oneOf('kind', ['NOVEL', 'POEM']),
    someOf('tags', ['NEW', 'OLD']),
    { name: 'book_withdrawn_after_published', expression: 'withdrawn_on > published_on' },
  ],
  uniques: [{ columns: ['isbn'], deferrable: 'INITIALLY DEFERRED' }],
  relations: {
    author: { type: 'many-to-one', target: 'Author', joinColumn: { name: 'author_id' } },
    sequelOf: { type: 'many-to-one', target: 'Book', joinColumn: { name: 'sequel_of_id' } },
  },
});

const Loan = new EntitySchema({
  name: 'Loan',
  columns: {
    id: { type: 'text', primary: true },
    bookId: { type: 'text' },
    lentFrom: { type: 'date' },
    lentUntil: { type: 'date', nullable: true },
  },
  exclusions: [
    { name: 'loan_one_at_a_time', expression: 'using gist (book_id with =, daterange(lent_from, lent_until) with &&)' },
  ],
});

const tables = {
  library: `create table author (id int primary key, name text not null, born_on date);
    create table book (id text primary key, title text not null, author_id int not null references author, sequel_of_id text references book,
      kind text not null default 'NOVEL', tags text[] not null default '{}', price bigint, weight numeric, isbn text unique deferrable initially deferred, on_sale boolean,
      published_on date, withdrawn_on date, constraint book_withdrawn_after_published check (withdrawn_on > published_on))`,
  lending: `create extension btree_gist; create table loan (id text primary key, book_id text not null, lent_from date not null, lent_until date,
      constraint loan_one_at_a_time exclude using gist (book_id with =, daterange(lent_from, lent_until) with &&))`,
};

/** Two services to try the import on: one owns authors and books, the other lends the books. */
export async function openLendingLibrary() {
  const server = process.env.DATABASE_URL as string;
  const open = async (name: keyof typeof tables) => {
    const roles = ROLES_OF_SERVICES;
    const own = `import_${name}_${randomUUID()}`;
    const serviceUrl = await ensureDatabase({ url: server, databaseName: own, roles });
    const database = new Database(
      { url: databaseUrl(server, own), serviceUrl, pooled: false },
      { evaluating: 1, scanning: 1, requesting: 1, roles },
      testLog,
    );
    await database.transaction((client) => client.query(tables[name]));
    return database;
  };
  const library = { name: 'library', entities: { authors: Author, books: Book }, database: await open('library') };
  const lending = { name: 'lending', entities: { loans: Loan }, database: await open('lending') };
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
