import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../schema/rules/index.ts';

/** `"."` stands for a description with which the check is content. */
const problems = (sdl: string) => problemsOf(parse(sdl.replaceAll('"."', '"Word (Wort)."')));

describe('The schema check', () => {
  test('is content with described, well-named types', () => {
    const sdl = `
      type Query { "." people: [Person!] }
      type Mutation { "Taking on (Aufnahme). Of a person." hire("." input: HireInput!): Person! }
      "." input HireInput { "." id: ID! }
      "." enum Level { "." A1 "." UPPER_HALF }
      "." scalar Colour @specifiedBy(url: "https://www.w3.org/TR/css-color-4")
      "." scalar Bits @inaccessible
      enum join__Graph { course }`;
    expect(problems(sdl)).toEqual([]);
  });

  test('names every type, field, argument, value and input field without a description', () => {
    const sdl =
      'type A { b(c: Int): Int! } enum D { E } input F { g: Int } scalar H @inaccessible union I = A interface J { k: Int }';
    expect(problems(sdl)).toEqual(
      ['A', 'A.b', 'A.b.c', 'D', 'D.E', 'F', 'F.g', 'H', 'I', 'J', 'J.k'].map((path) => `${path} has no description.`),
    );
  });

  test('wants descriptions to begin with a short head in both languages', () => {
    const sdl = `
      "A person (Person)" type Person { "Name." name: String! "Age (Alter), in years." age: Int! "Sex (Geschlecht)." sex: Sex! }
      "Sex (Geschlecht). As recorded." enum Sex { "(weiblich)." FEMALE "." MALE }
      "." input Search { "${'Long '.repeat(17)}(lang)." name: String }`;
    expect(problems(sdl)).toEqual(
      ['Person', 'Person.name', 'Person.age', 'Sex.FEMALE', 'Search.name'].map(
        (path) => `${path} is not described as \`English head (Deutscher Kopf).\` first.`,
      ),
    );
  });

  test('wants every value that may be null to say where, in words or by a field beside it', () => {
    const sdl = `
      "." scalar Date @specifiedBy(url: "https://scalars.graphql.org/andimarek/local-date")
      "." type Person {
        "." age: Int
        "Sex (Geschlecht). Null where unknown." sex: Date
        "." share: Float "Reason (Grund). Null where there is a share." shareMissing: String
        "Names (Namen)." names: [String!] "." homes: [Person!] "." boss: Person
        "Nothing (nichts). It is never null." nothing: Int
      }`;
    expect(problems(sdl)).toEqual(
      ['age', 'names', 'nothing'].map((field) => `Person.${field} does not say where it is null.`),
    );
  });

  test('names whatever is not in the style of its kind', () => {
    const sdl = `
      "." type course_run { "." StartsOn("." max_size: Int): Int! }
      "." enum Sector { "." kita } "." input Wish { "." from_day: Int }`;
    expect(problems(sdl)).toEqual([
      'course_run: course_run is not in PascalCase.',
      'course_run: StartsOn is not in camelCase.',
      'course_run: max_size is not in camelCase.',
      'Sector: kita is not in SCREAMING_CASE.',
      'Wish: from_day is not in camelCase.',
    ]);
  });

  test('wants nullable root fields and mutations with one input', () => {
    const sdl = `
      type Query { "." sites: [Int!]! }
      type Mutation { "." enter("." id: ID!): Int "." leave("." input: LeaveInput! "." on: String): Int "."
        stay: Int }`;
    expect(problems(sdl)).toEqual([
      'Query.sites is not nullable.',
      'Mutation.enter does not take one input.',
      'Mutation.leave does not take one input.',
      'Mutation.stay does not take one input.',
    ]);
  });

  test('wants what one service requires of another to be nullable', () => {
    const sdl = `"." type Cohort {
      "." sets: [Int!]! @join__field(graph: COURSE) @join__field(graph: PARTICIPANT, external: true)
      "Days (Tage). Null where it does not answer." days: [Int!] @join__field(graph: COURSE) @join__field(graph: PARTICIPANT, external: true) }`;
    expect(problems(sdl)).toEqual(['Cohort.sets is required by another service and not nullable.']);
  });

  test('wants a list in pages to be narrowed by one input, and every field by at most two arguments', () => {
    const sdl = `
      "." type Site {
        "." people("." first: Int "." after: String "." where: PeopleWhere "." asOf: Date): PersonConnection
        "." coaches("." first: Int "." after: String "." programme: ID): CoachConnection
        "." runs("." from: Date "." state: State "." language: Language): [Run!]
        "." events("." from: Date "." state: State "." kind: Kind): [Event!]
      }`;
    expect(problems(sdl)).toEqual([
      'Site.coaches takes programme: these belong into one `where`.',
      'Site.events takes from, state, kind: these belong into one `where`.',
    ]);
  });

  test('wants what lasts to have a period, however its sides were called', () => {
    const sdl = `
      "." type Pause { "." pausedFrom: Date! "." pausedUntil: Date }
      "." type Grant { "." from: Date! "." until: Date! "." retainUntil: Date! }
      "." type Period { "." from: Date "." until: Date }`;
    expect(problems(sdl)).toEqual([
      'Pause.pausedFrom is one side of a `period`.',
      'Grant.from is one side of a `period`.',
    ]);
  });

  test('wants scalars that clients see to be specified', () => {
    expect(problems('"." scalar Colour "." scalar Bits @inaccessible')).toEqual(['Colour has no @specifiedBy.']);
  });
});
