import type { Suite } from './suites.ts';

const MEDIA = [
  { __typename: 'Book', id: 'm1', title: 'One', pages: 10 },
  { __typename: 'Film', id: 'm2', title: 'Two', minutes: 90 },
];
const ofMedium = ({ id }: { id: string }) => MEDIA.find((each) => each.id === id);

const WHOLE = MEDIA.map((medium, i) => ({
  ...medium,
  loud: medium.title.toUpperCase(),
  reviews: () => [{ stars: i + 1, media: WHOLE[i] }],
})) as readonly { readonly id: string }[];

/** An interface that another service knows as an object: it answers its own name for `__typename`. */
export const interfaceObject: Suite = {
  reference: {
    media: WHOLE,
    medium: ({ id }: { id: string }) => WHOLE.find((each) => each.id === id),
    reviewed: [...WHOLE].reverse(),
    best: { stars: 5, media: WHOLE[0] },
  },
  services: {
    media: [
      `type Query { media: [Media!]! medium(id: ID!): Media }
       interface Media @key(fields: "id") { id: ID! title: String! }
       type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int }
       type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int }`,
      {
        Query: { media: () => MEDIA, medium: (_: unknown, reference: { id: string }) => ofMedium(reference) },
        Media: { __resolveReference: ofMedium },
        Book: { __resolveReference: ofMedium },
        Film: { __resolveReference: ofMedium },
      },
    ],
    reviews: [
      `type Query { reviewed: [Media!]! best: Review! }
       type Media @key(fields: "id") @interfaceObject { id: ID! reviews: [Review!]! title: String! @external
         loud: String @requires(fields: "title") }
       type Review { stars: Int! media: Media! }`,
      {
        Query: { reviewed: () => [{ id: 'm2' }, { id: 'm1' }], best: () => ({ stars: 5, media: { id: 'm1' } }) },
        Media: {
          reviews: ({ id }: { id: string }) => [{ stars: Number(id.slice(1)), media: { id } }],
          loud: ({ title }: { title: string }) => title.toUpperCase(),
        },
      },
    ],
  },
  questions: [
    [
      '{ reviewed { id title reviews { stars } } }',
      {
        reviewed: [
          { id: 'm2', title: 'Two', reviews: [{ stars: 2 }] },
          { id: 'm1', title: 'One', reviews: [{ stars: 1 }] },
        ],
      },
    ],
    ['{ reviewed { reviews { stars } } }', { reviewed: [{ reviews: [{ stars: 2 }] }, { reviews: [{ stars: 1 }] }] }],
    [
      '{ reviewed { kind: __typename ... on Book { pages } ... on Film { pages: minutes } } }',
      {
        reviewed: [
          { kind: 'Film', pages: 90 },
          { kind: 'Book', pages: 10 },
        ],
      },
    ],
    [
      '{ media { __typename id: title loud ... on Film { reviews { stars } } } }',
      {
        media: [
          { __typename: 'Book', id: 'One', loud: 'ONE' },
          { __typename: 'Film', id: 'Two', loud: 'TWO', reviews: [{ stars: 2 }] },
        ],
      },
    ],
    [
      '{ best { stars media { __typename title loud ... on Book { pages reviews { media { __typename id } } } } } }',
      {
        best: {
          stars: 5,
          media: {
            __typename: 'Book',
            title: 'One',
            loud: 'ONE',
            pages: 10,
            reviews: [{ media: { __typename: 'Book', id: 'm1' } }],
          },
        },
      },
    ],
    [
      'query ($id: ID!) { medium(id: $id) { __typename: loud title: __typename reviews { stars } } }',
      { medium: { __typename: 'TWO', title: 'Film', reviews: [{ stars: 2 }] } },
      { id: 'm2' },
    ],
  ],
};

/** What one service can answer of a union or an enum and another, or nobody else, knows. */
export const intersections: Suite = {
  reference: {
    found: [{ __typename: 'Person', id: 'p1', name: 'Ada', age: 36 }, null, null],
    levels: ['LOW', null, null, 'HIGH'],
    level: ({ of }: { of: string }) => of,
    others: [
      { __typename: 'Place', name: 7 },
      { __typename: 'Person', id: 'p1', name: 'Ada', age: 36 },
    ],
  },
  services: {
    one: [
      `type Query { found: [Found] levels: [Level] level(of: Level!): Level }
       union Found = Person | Robot
       enum Level { LOW HIGH SECRET @inaccessible }
       type Person @key(fields: "id") { id: ID! name: String @shareable }
       type Robot @inaccessible { serial: String }`,
      {
        Query: {
          found: () => [{ __typename: 'Person', id: 'p1', name: 'Ada' }, { __typename: 'Robot', serial: 'r' }, null],
          levels: () => ['LOW', 'SECRET', null, 'HIGH'],
          level: (_: unknown, { of }: { of: string }) => of,
        },
        Person: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Ada' }) },
      },
    ],
    two: [
      `type Query { others: [Found] } union Found = Person | Place
       type Person @key(fields: "id") { id: ID! age: Int } type Place { name: Int! }`,
      {
        Query: {
          others: () => [
            { __typename: 'Place', name: 7 },
            { __typename: 'Person', id: 'p1' },
          ],
        },
        Person: { age: () => 36 },
      },
    ],
  },
  questions: [
    [
      '{ found { __typename ... on Person { id name age } ... on Place { place: name } } }',
      { found: [{ __typename: 'Person', id: 'p1', name: 'Ada', age: 36 }, null, null] },
    ],
    [
      '{ others { ... on Person { name: age id: name } ... on Place { place: name } } }',
      { others: [{ place: 7 }, { name: 36, id: 'Ada' }] },
    ],
    [
      '{ others { ... on Person { name } ... on Place { number: name } __typename } }',
      {
        others: [
          { number: 7, __typename: 'Place' },
          { name: 'Ada', __typename: 'Person' },
        ],
      },
    ],
    ['{ level(of: HIGH) }', { level: 'HIGH' }],
  ],
};

/** Fields of one name and of different types below one interface. */
export const mismatches: Suite = {
  reference: {
    all: [
      { __typename: 'A', id: 'a', value: 'text', more: 'more', size: (given: { in: string }) => given.in.length },
      { __typename: 'B', id: 'b', value: 0, on: false, more: 0, size: (given: { in: string }) => -given.in.length },
    ],
  },
  services: {
    one: [
      `type Query { all: [Thing!]! }
       interface Thing { id: ID! } 
       type A implements Thing @key(fields: "id") { id: ID! value: String size(in: String!): Int }
       type B implements Thing @key(fields: "id") { id: ID! value: Int size(in: String!): Int on: Boolean }`,
      {
        Query: {
          all: () => [
            { __typename: 'A', id: 'a', value: 'text' },
            { __typename: 'B', id: 'b', value: 0, on: false },
          ],
        },
        A: { size: (_: unknown, given: { in: string }) => given.in.length },
        B: { size: (_: unknown, given: { in: string }) => -given.in.length },
      },
    ],
    two: [
      `type A @key(fields: "id") { id: ID! more: String } type B @key(fields: "id") { id: ID! more: Int }`,
      { A: { more: () => 'more' }, B: { more: () => 0 } },
    ],
  },
  questions: [
    [
      '{ all { ... on A { a: value a1: more } ... on B { b: value b1: more } } }',
      {
        all: [
          { a: 'text', a1: 'more' },
          { b: 0, b1: 0 },
        ],
      },
    ],
    [
      '{ all { id ... on A { x: value y: size(in: "xx") z: id } ... on B { y: size(in: "xxx") on w: on z: id } } }',
      {
        all: [
          { id: 'a', x: 'text', y: 2, z: 'a' },
          { id: 'b', y: -3, on: false, w: false, z: 'b' },
        ],
      },
    ],
  ],
};
