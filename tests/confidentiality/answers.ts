import fc from 'fast-check';
import * as v from '../cohorts/population/values.ts';
import type { Published } from './attack.ts';

/** A way of splitting: the values that there are, beside none; whether only those that occur are listed, and whether a person may have several. */
interface Attribute {
  readonly field: string;
  /** What names the group, beside its people. */
  readonly name: string;
  readonly values: readonly string[];
  readonly listsOccurring?: true;
  readonly several?: true;
}
const SEX: Attribute = { field: 'by(attribute: SEX)', name: 'key share', values: ['FEMALE', 'MALE', 'DIVERSE'] };
const attributes: readonly Attribute[] = [
  SEX,
  { field: 'by(attribute: EDUCATION)', name: 'key share', values: v.educations },
  { field: 'by(attribute: SITE)', name: 'key share', values: v.sites, listsOccurring: true },
  { field: 'byOutcome', name: 'key share', values: v.placementKinds },
  { field: 'bySector', name: 'key share', values: v.sectors },
  { field: 'byEmployer', name: 'of: employer { id } share', values: v.employers, listsOccurring: true },
  { field: 'byCourse', name: 'of: course { id } share', values: v.courses, listsOccurring: true, several: true },
];

/** A document that splits the same people by two attributes, alone, and one in the other in either order, and the women among them. */
export interface Question {
  readonly attributes: readonly [Attribute, Attribute];
  readonly parts: readonly (keyof typeof shapes)[];
  readonly where: object;
}

const shapes = { first: [0], second: [1], crossed: [0, 1], turned: [1, 0], women: [1] } as const;
const women = '{ all: [$where, { participant: { sex: [FEMALE] } }] }';

export const questions: fc.Arbitrary<Question> = fc
  .record({
    attributes: fc
      .shuffledSubarray([...attributes], { minLength: 2, maxLength: 2 })
      .map(([one, other]) => (other === SEX ? [other, one] : [one, other]) as [Attribute, Attribute]),
    parts: fc.subarray(['first', 'second', 'crossed', 'turned', 'women'] as const, { minLength: 3 }),
    where: fc.record({
      participant: fc.record({
        programme: fc.record({ in: fc.subarray(['p0', 'p1', 'p2', 'p3'], { minLength: 1, maxLength: 1 }) }),
        age: fc.record({ min: fc.integer({ min: 15, max: 50 }), max: fc.integer({ min: 50, max: 70 }) }),
        children: fc.record({ max: fc.integer({ min: 1, max: 4 }) }),
      }),
    }),
  })
  .map(({ attributes, parts, where }) => ({
    attributes,
    where,
    parts: parts.filter((part) => part !== 'women' || attributes[0] === SEX),
  }));

/** The question; `count` is asked of those who are split, besides their groups. */
export function documentOf({ attributes, parts }: Question, count: 'count' | '' = 'count'): string {
  const split = ([place, ...rest]: readonly number[]): string => {
    const attribute = attributes[place ?? -1];
    return attribute ? `${count} groups: ${attribute.field} { ${attribute.name} people { ${split(rest)} } }` : 'count';
  };
  const aliases = parts.map((part) => {
    const where = part === 'women' ? women : '$where';
    return `${part}: cohort(where: ${where}, asOf: "2023-06-30") { share base { count } people { ${split(shapes[part])} } }`;
  });
  return `query ($where: CohortFilter!) { ${aliases.join(' ')} }`;
}

interface Cohort {
  readonly share: number | null;
  readonly base: { readonly count: number | null };
  readonly people: People;
}
interface People {
  readonly count: number | null;
  readonly groups?: readonly Group[];
}
interface Group {
  readonly key?: string | null;
  readonly of?: { readonly id: string } | null;
  readonly share?: number | null;
  readonly people: People;
}

/** What a person may have of an attribute: none, one of its values, or where several are possible any of them. */
const optionsOf = ({ values, several }: Attribute): (readonly string[])[] => {
  if (!several) return [[], ...values.map((value) => [value])];
  return Array.from({ length: 2 ** values.length }, (_, bits) => values.filter((_, i) => (bits >> i) & 1));
};
type Chosen = readonly [(string | null)?, (string | null)?];

/** A count of an answer, where it stands, and the share beside it with the count of the whole. */
export interface Told extends Published {
  readonly share: number | null;
  readonly whole: number | null;
}

/** Every count of an answer with the kinds of people it is of: a kind is what someone has of the one attribute and of the other. */
export function publishedIn({ attributes, parts }: Question, data: Record<string, Cohort>) {
  const [rows, columns] = attributes.map(optionsOf) as [string[][], string[][]];
  const has = (option: readonly string[], value: string | null | undefined) =>
    value === undefined || (value === null ? option.length === 0 : option.includes(value));
  const kindsOf = ([row, column]: Chosen) =>
    rows.flatMap((mine, i) =>
      columns.flatMap((other, j) => (has(mine, row) && has(other, column) ? [i * columns.length + j] : [])),
    );
  const told = new Map<string, Told>();
  const gather = (
    path: string,
    { count, groups = [] }: People,
    places: readonly number[],
    chosen: Chosen,
    cell: Omit<Told, 'kinds' | 'count'>,
  ) => {
    told.set(path, { ...cell, kinds: kindsOf(chosen), count });
    const [place, ...rest] = places;
    const attribute = attributes[place ?? -1];
    if (place === undefined || !attribute) return;
    const below = (value: string | null) => Object.assign([...chosen], { [place]: value }) as unknown as Chosen;
    const found = new Map(groups.map((group) => [group.of ? group.of.id : (group.key ?? null), group]));
    for (const [value, { people, share = null }] of found) {
      const named = attribute.listsOccurring && value !== null;
      const least = named || count !== null ? 1 : 0;
      gather(`${path} ${value}`, people, rest, below(value), { share, whole: count, least });
    }
    const complete = count !== null || found.size > 1;
    for (const value of attribute.values)
      if (complete && !found.has(value))
        told.set(`${path} ${value}`, { kinds: kindsOf(below(value)), count: 0, share: null, whole: count });
  };
  for (const part of parts) {
    const chosen: Chosen = part === 'women' ? ['FEMALE'] : [];
    const { people, base, share } = data[part] as Cohort;
    gather(part, people, shapes[part], chosen, { share, whole: base.count, least: 0 });
    const outside = rows.length * columns.length;
    told.set(`base of ${part}`, { kinds: [...kindsOf([]), outside], count: base.count, share: null, whole: null });
  }
  return told;
}
