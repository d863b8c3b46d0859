import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../schema/rules.ts';

const problems = (sdl: string) => problemsOf(parse(sdl));

describe('The schema check', () => {
  test('is content with described, well-named types', () => {
    const sdl = `
      type Query { "People." people: [Person!] }
      type Mutation { "Takes on." hire("Whom." input: HireInput!): Person! }
      "Whom to take on." input HireInput { "Key." id: ID! }
      "Levels." enum Level { "Beginner." A1 "More." UPPER_HALF }
      "Colours." scalar Colour @specifiedBy(url: "https://www.w3.org/TR/css-color-4")
      "Between services." scalar Bits @inaccessible
      enum join__Graph { course }`;
    expect(problems(sdl)).toEqual([]);
  });

  test('names every type, field, argument, value and input field without a description', () => {
    const sdl =
      'type A { b(c: Int): Int } enum D { E } input F { g: Int } scalar H @inaccessible union I = A interface J { k: Int }';
    expect(problems(sdl)).toEqual(
      ['A', 'A.b', 'A.b.c', 'D', 'D.E', 'F', 'F.g', 'H', 'I', 'J', 'J.k'].map((path) => `${path} has no description.`),
    );
  });

  test('names whatever is not in the style of its kind', () => {
    const sdl = `
      "." type course_run { "." StartsOn("." max_size: Int): Int }
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
      "." days: [Int!] @join__field(graph: COURSE) @join__field(graph: PARTICIPANT, external: true) }`;
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
      "." type Grant { "." from: Date "." until: Date "." retainUntil: Date }
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
