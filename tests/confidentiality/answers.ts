import fc from 'fast-check';
import type { Published } from './attack.ts';

interface Attribute {
  readonly field: string;
  readonly groups: number;
}
/** Ways of splitting that put everyone into one group each, and how many groups there are. */
const attributes: readonly Attribute[] = [
  { field: 'by(attribute: SEX)', groups: 4 },
  { field: 'by(attribute: EDUCATION)', groups: 4 },
  { field: 'byOutcome', groups: 5 },
  { field: 'bySector', groups: 6 },
];

/** A document that splits the same people by two attributes, alone, and one in the other in either order. */
export interface Question {
  readonly attributes: readonly [Attribute, Attribute];
  readonly parts: readonly (keyof typeof shapes)[];
  readonly where: object;
}

const shapes = {
  first: [0],
  second: [1],
  crossed: [0, 1],
  turned: [1, 0],
} as const;

export const questions: fc.Arbitrary<Question> = fc.record({
  attributes: fc
    .shuffledSubarray([...attributes], { minLength: 2, maxLength: 2 })
    .map(([one, other]) => [one, other] as [Attribute, Attribute]),
  parts: fc.subarray(['first', 'second', 'crossed', 'turned'] as const, { minLength: 2 }),
  where: fc.record({
    participant: fc.record({
      programme: fc.record({ in: fc.subarray(['p0', 'p1', 'p2', 'p3'], { minLength: 1, maxLength: 1 }) }),
      age: fc.record({ min: fc.integer({ min: 15, max: 50 }), max: fc.integer({ min: 50, max: 70 }) }),
      children: fc.record({ max: fc.integer({ min: 1, max: 4 }) }),
    }),
  }),
});

export function documentOf({ attributes, parts }: Question): string {
  const split = ([place, ...rest]: readonly number[]): string =>
    place === undefined ? 'count' : `count groups: ${attributes[place]?.field} { people { ${split(rest)} } }`;
  const aliases = parts.map(
    (part) => `${part}: cohort(where: $where, asOf: "2023-06-30") { people { ${split(shapes[part])} } }`,
  );
  return `query ($where: CohortFilter!) { ${aliases.join(' ')} }`;
}

interface People {
  readonly count: number | null;
  readonly groups?: readonly { readonly people: People }[];
}

/** Every count of an answer with the kinds of people it is of: a kind is a group of the one attribute and one of the other. */
export function publishedIn({ attributes, parts }: Question, data: Record<string, { people: People }>): Published[] {
  const [rows, columns] = attributes.map(({ groups }) => groups) as [number, number];
  const kindsOf = (chosen: readonly (number | undefined)[]) =>
    Array.from({ length: rows * columns }, (_, kind) => kind).filter((kind) =>
      [Math.floor(kind / columns), kind % columns].every((group, place) => (chosen[place] ?? group) === group),
    );
  const gather = (
    { count, groups = [] }: People,
    places: readonly number[],
    chosen: readonly (number | undefined)[],
    least: number,
  ): Published[] => {
    const [place = 0, ...rest] = places;
    const below = groups.flatMap(({ people }, i) =>
      gather(people, rest, Object.assign([...chosen], { [place]: i }), count === null ? 0 : 1),
    );
    return [{ kinds: kindsOf(chosen), count, least }, ...below];
  };
  return parts.flatMap((part) => gather((data[part] as { people: People }).people, shapes[part], [], 1));
}
