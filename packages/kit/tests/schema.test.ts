import { expect, test } from 'vitest';
import { openService, type Service } from '../index.ts';
import { testLog } from '../testing/index.ts';
import { library } from './library/library.ts';
import { server } from './library/open-library.ts';
import { openToAll } from './library/open-to-all.ts';

const open = (change: Partial<Service>) =>
  openService(
    { ...library, ...change } as Service,
    { url: server(), databaseName: 'library_that_does_not_start', logger: testLog },
    openToAll,
  );

test('a service with a resolver for a type that its schema lacks does not start', async () => {
  await expect(open({ resolvers: { ...library.resolvers, Writer: {} } })).rejects.toThrow(
    'The schema has no type Writer to resolve.',
  );
});

test('a service with a resolver for a field that its schema lacks does not start', async () => {
  await expect(open({ resolvers: { ...library.resolvers, Book: { isbn: () => '' } } })).rejects.toThrow(
    'The schema has no field Book.isbn to resolve.',
  );
});

test('a service with an entity whose resolver does not say what it requires does not start', async () => {
  await expect(open({ resolvers: { ...library.resolvers, Book: { title: () => '' } } })).rejects.toThrow(
    'The resolver of Book.title does not say what it requires.',
  );
});

test('a service does not start when nothing answers a field of Query, of an entity or of a reference', async () => {
  const sdl = library.sdl
    .replace('type Query {', 'type Query { genres: [String!]')
    .replace('title: String! author', 'title: String! isbn: String author')
    .replace('language: String', 'language: String capital: String');
  await expect(open({ sdl })).rejects.toThrow(
    'Neither a resolver nor a column answers Query.genres, Country.capital, Book.isbn.',
  );
});
