import { library, openGuardedLibrary } from '@dienstweg/kit/library';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CallerIdentity, NOBODY, protection, type Viewer } from '../index.ts';

const callerOf = (viewer: Viewer): CallerIdentity => ({ requestId: 'r', language: 'EN', viewer, published: false });
const openProtected = () => openGuardedLibrary(protection(library), callerOf(NOBODY), { service: { ...library, sdl } });

const sdl = library.sdl
  .replace('scalar Date\n', 'directive @access(scopes: [[String!]!]!) on OBJECT | FIELD_DEFINITION\nscalar Date\n')
  .replace('type Author @key(fields: "id")', 'type Author @key(fields: "id") @access(scopes: [["participants:read"]])')
  .replace('genres: [String!]!', 'genres: [String!] @access(scopes: [["family:read"], ["tallies:read", "level:read"]])')
  .replace('author: Author!', 'author: Author');

const caseworker: Viewer = { ...NOBODY, roles: ['caseworker'], purpose: 'casework' };

describe('What @access says', () => {
  let open: Awaited<ReturnType<typeof openProtected>>;
  const ask = (query: string, viewer: Viewer, variables?: Record<string, unknown>) =>
    open.answer({ query, variables }, callerOf(viewer));
  const genres = '{ author(id: "1") { name genres } }';

  beforeAll(async () => {
    open = await openProtected();
  });
  afterAll(() => open.close());

  test('lets those read who have all scopes of one of the inner lists', async () => {
    const answer = { data: { author: { name: 'Ada', genres: ['NOVEL'] } } };
    expect(await ask(genres, caseworker)).toEqual(answer);
    const contact: Viewer = { ...NOBODY, roles: ['employer-contact'], purpose: 'employer-matching' };
    expect(await ask(genres, contact)).toEqual(answer);
  });

  test('makes a denied field null, says where and which scopes are lacking, and delivers its siblings', async () => {
    const planner: Viewer = { ...NOBODY, roles: ['course-planner'], purpose: 'funder-reporting' };
    expect(await ask(genres, planner)).toEqual({
      data: { author: { name: 'Ada', genres: null } },
      errors: [
        {
          message: 'Author.genres needs family:read or level:read.',
          path: ['author', 'genres'],
          extensions: {
            code: 'UNAUTHORIZED_FIELD_OR_TYPE',
            field: 'Author.genres',
            scopes: [['family:read'], ['level:read']],
          },
        },
      ],
    });
  });

  test('reads for each viewer what this one may see, whoever asked the same before', async () => {
    const document = parse('{ books(first: 1) { nodes { price author { name } } } }');
    const books = async (viewer: Viewer) => (await open.answer({ document }, callerOf(viewer))).data?.books;
    expect(await books(NOBODY)).toEqual({ nodes: [{ price: 100, author: null }] });
    expect(await books(caseworker)).toEqual({ nodes: [{ price: 100, author: { name: 'Cleo' } }] });
    const ofAuthor = parse('{ author(id: "1") { genres } }');
    const genresFor = async (viewer: Viewer) =>
      (await open.answer({ document: ofAuthor }, callerOf(viewer))).data?.author;
    expect(await genresFor({ ...NOBODY, roles: ['course-planner'], purpose: 'funder-reporting' })).toEqual({
      genres: null,
    });
    expect(await genresFor(caseworker)).toEqual({ genres: ['NOVEL'] });
  });

  test('denies a type where it is entered, and reads nothing for it', async () => {
    const before = open.database.statements;
    const { data, errors } = await ask('{ authors { nodes { id } } author(id: "1") { id } }', NOBODY);
    expect(data).toEqual({ authors: null, author: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['authors'], 'UNAUTHORIZED_FIELD_OR_TYPE'],
      [['author'], 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ]);
    expect(open.database.statements).toBe(before);
    expect((await ask('{ books(first: 1) { nodes { title author { name } } } }', NOBODY)).data).toEqual({
      books: { nodes: [{ title: 'Fifth', author: null }] },
    });
  });

  test('asks whoever may read a person what for', async () => {
    const { data, errors } = await ask(genres, { ...caseworker, purpose: null });
    expect(data).toEqual({ author: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['PURPOSE_REQUIRED']);
  });

  test('denies references to entities one by one, and says so once', async () => {
    const query = `query($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Author { name } ... on Book { title } } }`;
    const representations = [
      { __typename: 'Author', id: '1' },
      { __typename: 'Book', id: 'b1' },
      { __typename: 'Author', id: '2' },
    ];
    const { data, errors } = await ask(query, NOBODY, { representations });
    expect(data).toEqual({ _entities: [null, { title: 'First' }, null] });
    expect(errors?.map(({ path }) => path)).toEqual([['_entities', 0, 'name']]);
    expect((await ask(query, caseworker, { representations })).data).toEqual({
      _entities: [{ name: 'Ada' }, { title: 'First' }, { name: 'Ben' }],
    });
  });
});
