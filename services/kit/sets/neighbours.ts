import { type Expression, type FewerSaid, leafKey } from './criteria.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The expressions that leave out one thing of this one: a condition, one of several values of it, or all that is under one *and*, *or* or *not*. Of programmes that is one thing of what was said of them. */
export function neighboursOf(where: Expression, fewerSaid: FewerSaid = {}): Expression[] {
  return without(where as Fields, fewerSaid) as Expression[];
}

/** The expressions that leave out one condition of this one with all its values, or one part under an *and*, *or* or *not*. */
export function withoutCondition(where: Expression): Expression[] {
  return without(where as Fields, null) as Expression[];
}

/** What was said of programmes in each leaf; null where values are not left out one by one. */
type Values = FewerSaid | null;

/** The object with one thing left out, in every way there is. */
function without(object: Fields, fewerSaid: Values): Fields[] {
  const given = Object.entries(object).filter(([, value]) => value !== null && value !== undefined);
  return given.flatMap(([key, value]) => {
    const { [key]: _, ...rest } = object;
    const smaller = RESOLVED.has(key) ? [] : lessOf(value, fewerSaid).filter((each) => !isSaidAlready(key, each));
    const fewer = key === 'programmes' ? (fewerSaid?.[leafKey(object)] ?? []) : [];
    const less = [...smaller, ...fewer].map((instead) => ({ ...object, [key]: instead }));
    return NEEDED.has(key) ? less : [rest, ...less];
  });
}

function lessOf(value: unknown, fewerSaid: Values): unknown[] {
  if (Array.isArray(value)) return lessOfList(value, fewerSaid);
  return isFields(value) ? without(value, fewerSaid) : [];
}

const lessOfList = (list: readonly unknown[], fewerSaid: Values): unknown[][] =>
  list.flatMap((entry, i) => [
    ...(list.length > 1 && (fewerSaid || isFields(entry)) ? [list.toSpliced(i, 1)] : []),
    ...(isFields(entry) ? without(entry, fewerSaid).map((smaller) => list.toSpliced(i, 1, smaller)) : []),
  ]);

/** Ids that nobody gave one by one: programmes are meant by what was said of them, or are those that are asked within. */
const RESOLVED = new Set(['programmes', 'overlappingWithin']);

/** A condition of which nothing is left still asks for something; what it stood in does not, and was left out as a whole. */
const isSaidAlready = (key: string, smaller: unknown) =>
  HOLDS_CONDITIONS.has(key) && Object.keys(smaller as Fields).length === 0;
const HOLDS_CONDITIONS = new Set(['participant', 'course', 'employer', 'not']);

/** A distance means nothing without its place, nor a place without its distance. */
const NEEDED = new Set(['km', 'of', 'ofPostalCode', 'ofEstablishment']);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
