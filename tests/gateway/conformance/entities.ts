import type { Suite } from './suites.ts';

const PEOPLE: Readonly<Record<string, { name: string; born: number }>> = {
  '1': { name: 'Ada', born: 1815 },
  '2': { name: 'Grace', born: 1906 },
};

const author = (id: string) => ({ id, ...PEOPLE[id] });

/** Entities that are null, unknown elsewhere, or several times in one list. */
export const nulls: Suite = {
  reference: {
    books: [
      { id: 'b1', author: author('1'), shelf: [author('2'), null, author('9'), author('1')], must: author('1') },
      null,
      { id: 'b2', author: null, shelf: null, must: author('2') },
      { id: 'b3', author: author('1'), shelf: [], must: author('9') },
    ],
  },
  services: {
    books: [
      `type Query { books: [Book] } type Book @key(fields: "id") { id: ID! author: Author shelf: [Author]
        must: Author! }
       type Author @key(fields: "id", resolvable: false) { id: ID! }`,
      {
        Query: {
          books: () => [
            { id: 'b1', author: { id: '1' }, shelf: [{ id: '2' }, null, { id: '9' }, { id: '1' }], must: { id: '1' } },
            null,
            { id: 'b2', author: null, shelf: null, must: { id: '2' } },
            { id: 'b3', author: { id: '1' }, shelf: [], must: { id: '9' } },
          ],
        },
      },
    ],
    authors: [
      `type Author @key(fields: "id") { id: ID! name: String! born: Int died: Int }`,
      {
        Author: {
          __resolveReference: ({ id }: { id: string }) => (PEOPLE[id] ? { id, ...PEOPLE[id] } : null),
        },
      },
    ],
  },
  questions: [
    [
      '{ books { id author { id: name } shelf { name born } } }',
      {
        books: [
          {
            id: 'b1',
            author: { id: 'Ada' },
            shelf: [{ name: 'Grace', born: 1906 }, null, null, { name: 'Ada', born: 1815 }],
          },
          null,
          { id: 'b2', author: null, shelf: null },
          { id: 'b3', author: { id: 'Ada' }, shelf: [] },
        ],
      },
    ],
    [
      '{ books { author { born died } must { name } } }',
      {
        books: [
          { author: { born: 1815, died: null }, must: { name: 'Ada' } },
          null,
          { author: null, must: { name: 'Grace' } },
          null,
        ],
      },
    ],
  ],
};

/** Services that know a thing by different keys, and what one requires another requires in turn. */
export const keys: Suite = {
  reference: {
    things: [
      { id: 't1', part: { number: 1 }, weight: 10, code: 'c-t1', price: 20, label: 'c-t1/10', dear: false },
      { id: 't2', part: { number: 2 }, weight: 20, code: 'c-t2', price: 40, label: 'c-t2/20', dear: true },
    ],
  },
  services: {
    one: [
      `type Query { things: [Thing!]! }
       type Thing @key(fields: "id") @key(fields: "id part { number }") { id: ID! part: Part @shareable }
       type Part { number: Int @shareable }`,
      {
        Query: {
          things: () => [
            { id: 't1', part: { number: 1 } },
            { id: 't2', part: { number: 2 } },
          ],
        },
      },
    ],
    two: [
      `type Thing @key(fields: "id part { number }") { id: ID! part: Part weight: Int code: ID }
       type Thing2 @key(fields: "code") { code: ID! } type Part { number: Int @shareable }`,
      {
        Thing: {
          weight: ({ part }: { part: { number: number } }) => part.number * 10,
          code: ({ id }: { id: string }) => `c-${id}`,
        },
      },
    ],
    three: [
      `type Thing @key(fields: "id") { id: ID! weight: Int @external code: ID @external
         price: Int @requires(fields: "weight") label: String @requires(fields: "code weight") }`,
      {
        Thing: {
          price: ({ weight }: { weight: number }) => weight * 2,
          label: ({ code, weight }: { code: string; weight: number }) => `${code}/${weight}`,
        },
      },
    ],
    four: [
      `type Thing @key(fields: "id") { id: ID! price: Int @external label: String @external
         dear: Boolean @requires(fields: "price label") }`,
      { Thing: { dear: ({ price, label }: { price: number; label: string }) => price > 20 && label.length > 0 } },
    ],
  },
  questions: [
    ['{ things { dear } }', { things: [{ dear: false }, { dear: true }] }],
    [
      '{ things { weight: label code: price price: dear label: weight part { n: number } id: code } }',
      {
        things: [
          { weight: 'c-t1/10', code: 20, price: false, label: 10, part: { n: 1 }, id: 'c-t1' },
          { weight: 'c-t2/20', code: 40, price: true, label: 20, part: { n: 2 }, id: 'c-t2' },
        ],
      },
    ],
    [
      'query ($no: Boolean!) { things { id price @skip(if: $no) label @include(if: $no) dear } }',
      {
        things: [
          { id: 't1', label: 'c-t1/10', dear: false },
          { id: 't2', label: 'c-t2/20', dear: true },
        ],
      },
      { no: true },
    ],
  ],
};

/** What a service provides of an entity only on one way to it. */
export const provides: Suite = {
  reference: {
    near: [
      { __typename: 'Town', id: 't', name: 'Kassel', size: 200, mayor: 'M' },
      { __typename: 'Lake', id: 'l', name: 'Edersee', depth: 42 },
    ],
    far: { __typename: 'Town', id: 't', name: 'Kassel', size: 200, mayor: 'M' },
  },
  services: {
    one: [
      `type Query { near: [Place!]! @provides(fields: "... on Town { name size }") far: Place @shareable }
       interface Place { id: ID! name: String }
       type Town implements Place @key(fields: "id") { id: ID! name: String @external size: Int @external }
       type Lake implements Place @key(fields: "id") { id: ID! name: String @shareable }`,
      {
        Query: {
          near: () => [
            { __typename: 'Town', id: 't', name: 'Kassel', size: 200 },
            { __typename: 'Lake', id: 'l', name: 'Edersee' },
          ],
          far: () => ({ __typename: 'Town', id: 't' }),
        },
      },
    ],
    two: [
      `type Town @key(fields: "id") { id: ID! name: String @shareable size: Int @shareable mayor: String }
       type Lake @key(fields: "id") { id: ID! depth: Int }`,
      {
        Town: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Kassel', size: 200, mayor: 'M' }) },
        Lake: { depth: () => 42 },
      },
    ],
  },
  questions: [
    [
      `{ near { __typename name ... on Town { size id: mayor } ... on Lake { depth } }
        far { name ... on Town { name: name mayor } } }`,
      {
        near: [
          { __typename: 'Town', name: 'Kassel', size: 200, id: 'M' },
          { __typename: 'Lake', name: 'Edersee', depth: 42 },
        ],
        far: { name: 'Kassel', mayor: 'M' },
      },
    ],
  ],
};

let counted = 0;
const count = (now: number) => {
  counted = now;
  return now;
};

/** Mutations happen one after the other, whichever service does them. */
export const mutations: Suite = {
  services: {
    one: [
      `type Query { count: Int } type Mutation { add(by: Int!): Counter } type Counter
        @key(fields: "id") { id: ID! value: Int }`,
      {
        Query: { count: () => counted },
        Mutation: { add: (_: unknown, { by }: { by: number }) => ({ id: 'c', value: count(counted + by) }) },
      },
    ],
    two: [
      `type Mutation { double: Int reset: Int } type Counter @key(fields: "id") { id: ID! twice: Int }`,
      {
        Mutation: { double: () => count(counted * 2), reset: () => count(0) },
        Counter: { twice: () => counted * 2 },
      },
    ],
  },
  questions: [
    [
      'mutation { reset id: add(by: 1) { value: twice id: value } double again: add(by: 3) { value } end: double }',
      { reset: 0, id: { value: 2, id: 1 }, double: 2, again: { value: 5 }, end: 10 },
    ],
  ],
};

/** Fields that both services have, moved from one to the other, or hidden. */
export const shared: Suite = {
  reference: { offer: { id: 'o', title: 'two', old: 'one', price: 3, shown: 8 } },
  services: {
    one: [
      `type Query { offer: Offer @shareable } type Offer
        @key(fields: "id") { id: ID! title: String old: String hidden: Int @inaccessible }`,
      {
        Query: { offer: () => ({ id: 'o', title: 'one', old: 'one', hidden: 7 }) },
        Offer: { __resolveReference: () => ({ id: 'o', title: 'one', old: 'one', hidden: 7 }) },
      },
    ],
    two: [
      `type Query { offer: Offer @shareable } type Offer
        @key(fields: "id") { id: ID! title: String @override(from: "one")
         price: Int hidden: Int @external shown: Int @requires(fields: "hidden") }`,
      {
        Query: { offer: () => ({ id: 'o', title: 'two', price: 3 }) },
        Offer: {
          __resolveReference: ({ hidden }: { hidden?: number }) => ({ id: 'o', title: 'two', price: 3, hidden }),
          shown: ({ hidden }: { hidden: number }) => hidden + 1,
        },
      },
    ],
  },
  questions: [
    [
      '{ offer { hidden: title price: old old: price title: shown id } }',
      { offer: { hidden: 'two', price: 'one', old: 3, title: 8, id: 'o' } },
    ],
  ],
};
