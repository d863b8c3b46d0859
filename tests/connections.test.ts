import { type DocumentNode, parse, print, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { withConnections } from '../schema/connections.ts';

const inOneLine = (sdl: DocumentNode) =>
  print(
    visit(sdl, { enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined) }),
  ).replaceAll(/\s/g, '');
const spelt = (sdl: string) => inOneLine(withConnections(parse(sdl)));
const written = (sdl: string) => inOneLine(parse(sdl));

const pageInfo = `pageInfo: PageInfo! totalCount: Int!`;
const edge = 'type BookEdge @shareable { cursor: String! node: Book! }';

describe('A list that is marked with @connection', () => {
  test('takes first and after before arguments of its own and is given in pages, null where the list is', () => {
    const sdl = `
      type Query { books(by: ID): [Book!] @connection @open, old: [Book!]! @connection }
      type Book { id: ID! }`;
    const size = `@listSize(
      slicingArguments: ["first"], assumedSize: 20, sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)`;
    expect(spelt(sdl)).toBe(
      written(`
        type Query {
          books(first: Int = 20, after: String, by: ID): BookConnection @open ${size}
          old(first: Int = 20, after: String): BookConnection! ${size}
        }
        type Book { id: ID! }
        type BookConnection @shareable { edges: [BookEdge!]! nodes: [Book!]! ${pageInfo} }
        ${edge}`),
    );
  });

  test('tells of all its pages what an extension of its connection adds', () => {
    const sdl =
      'type Query { books: [Book!] @connection } extend type BookConnection { worth: Int! } type Book { id: ID! }';
    expect(spelt(sdl)).toContain(
      written(`
        type BookConnection @shareable { edges: [BookEdge!]! nodes: [Book!]! ${pageInfo} worth: Int! }
        ${edge}`),
    );
  });

  test('is the only way to a list in pages', () => {
    expect(() => spelt('type BookConnection { nodes: [Int!]! }')).toThrow('Say @connection on a list');
  });
});
