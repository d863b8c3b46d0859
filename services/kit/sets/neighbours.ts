import type { Expression } from './criteria.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The expressions that leave out one thing of this one: a condition, one of several values of it, or all that is under one *and*, *or* or *not*. */
export function neighboursOf(where: Expression): Expression[] {
  return without(where as Fields) as Expression[];
}

/** The object with one thing left out, in every way there is. */
function without(object: Fields): Fields[] {
  const given = Object.entries(object).filter(([, value]) => value !== null && value !== undefined);
  return given.flatMap(([key, value]) => {
    const { [key]: _, ...rest } = object;
    const less = lessOf(value).map((smaller) => ({ ...object, [key]: smaller }));
    return NEEDED.has(key) ? less : [rest, ...less];
  });
}

function lessOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return lessOfList(value);
  if (isFields(value)) return without(value).filter((smaller) => Object.keys(smaller).length > 0);
  return [];
}

const lessOfList = (list: readonly unknown[]): unknown[][] =>
  list.flatMap((entry, i) => [
    ...(list.length > 1 ? [list.toSpliced(i, 1)] : []),
    ...(isFields(entry) ? without(entry).map((smaller) => list.toSpliced(i, 1, smaller)) : []),
  ]);

/** A distance means nothing without its place, nor a place without its distance. */
const NEEDED = new Set(['km', 'of', 'ofPostalCode', 'ofEstablishment']);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
