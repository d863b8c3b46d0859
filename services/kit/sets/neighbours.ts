import { type Expression, type FewerSaid, leafKey } from './criteria.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The expressions that leave out one thing of this one: a condition, one of several values of it, or all that is under one *and*, *or* or *not*. Of programmes that is one thing of what was said of them. */
export function neighboursOf(where: Expression, fewerSaid: FewerSaid = {}): Expression[] {
  return without(where as Fields, fewerSaid) as Expression[];
}

/** The object with one thing left out, in every way there is. */
function without(object: Fields, fewerSaid: FewerSaid): Fields[] {
  const given = Object.entries(object).filter(([, value]) => value !== null && value !== undefined);
  return given.flatMap(([key, value]) => {
    const { [key]: _, ...rest } = object;
    const smaller = RESOLVED.has(key) ? [] : lessOf(value, fewerSaid).filter((each) => !isSaidAlready(key, each));
    const fewer = key === 'programmes' ? (fewerSaid[leafKey(object)] ?? []) : [];
    const less = [...smaller, ...fewer].map((instead) => ({ ...object, [key]: instead }));
    return NEEDED.has(key) ? less : [rest, ...less];
  });
}

function lessOf(value: unknown, fewerSaid: FewerSaid): unknown[] {
  if (Array.isArray(value)) return lessOfList(value, fewerSaid);
  return isFields(value) ? without(value, fewerSaid) : [];
}

const lessOfList = (list: readonly unknown[], fewerSaid: FewerSaid): unknown[][] =>
  list.flatMap((entry, i) => [
    ...(list.length > 1 ? [list.toSpliced(i, 1)] : []),
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
