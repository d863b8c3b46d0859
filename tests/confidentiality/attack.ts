import { type Model, solve } from 'yalps';

/** A count as it stands in an answer: of which kinds of people it is, and how many those are; null where it is hidden. */
export interface Published {
  readonly kinds: readonly number[];
  readonly count: number | null;
  /** How many they are at least where their number is hidden: a hidden group is never empty, unless it is part of one that is hidden. */
  readonly least?: number;
}

/**
 * What can be concluded about how many people are of some kinds: the least and the most, over all whole numbers that fit everything published.
 */
export function concluded(published: readonly Published[], kinds: readonly number[]): { least: number; most: number } {
  const nobody = new Set(published.flatMap((cell) => (cell.count === 0 ? cell.kinds : [])));
  const cells = published.filter(({ count }) => count !== 0);
  const constraints = cells.map(
    ({ count, least = 1 }, i) => [`cell ${i}`, count === null ? { min: least, max: MANY } : { equal: count }] as const,
  );
  const variables = new Map(
    [...new Set(published.flatMap((cell) => cell.kinds))]
      .filter((kind) => !nobody.has(kind))
      .map((kind) => {
        const sums = cells.flatMap((cell, i) => (cell.kinds.includes(kind) ? [[`cell ${i}`, 1] as const] : []));
        const coefficients = [...sums, ['asked', kinds.includes(kind) ? 1 : 0] as const];
        // Kinds that are counted in the same cells are one unknown.
        return [coefficients.join(), coefficients] as const;
      }),
  );
  const model = (direction: 'minimize' | 'maximize'): Model => ({
    direction,
    objective: 'asked',
    constraints,
    variables,
    integers: true,
  });
  const bound = (direction: 'minimize' | 'maximize') => {
    const { status, result } = solve(model(direction));
    if (status !== 'optimal') throw new Error(`The attack found no world that fits: ${status}.`);
    return Math.round(result);
  };
  return { least: bound('minimize'), most: bound('maximize') };
}

/** More people than any answer of the tests has: without an end, what is not bounded could not be solved. */
const MANY = 1_000;
