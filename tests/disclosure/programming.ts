import { type Constraint as Bound, type Coefficients, type Model, solve } from 'yalps';
import type { Constraint, Interval, Knowledge } from './intervals.ts';

/** So many numbers go into one programme; farther ones are left as free as their intervals. */
const MOST_NUMBERS = 30;

/** Finds for numbers what all sums around them allow together, by integer programming. */
export function narrowing({ intervals, constraints, names }: Knowledge): (number: number) => Interval {
  const touching = intervals.map((): Constraint[] => []);
  for (const constraint of constraints) for (const [number] of constraint.terms) touching[number]?.push(constraint);

  /** The sums around a number, the nearest first, as long as few numbers are in them. */
  const around = (number: number): { near: Set<number>; sums: Set<Constraint> } => {
    const [near, sums] = [new Set([number]), new Set<Constraint>()];
    for (const each of near)
      for (const sum of touching[each] ?? []) {
        const others = sum.terms.filter(([other]) => !near.has(other));
        if (near.size + others.length > MOST_NUMBERS) continue;
        sums.add(sum);
        for (const [other] of others) near.add(other);
      }
    return { near, sums };
  };

  return (number) => {
    const { near, sums } = around(number);
    const bounds = new Map<string, Bound>();
    const variables = new Map<string, Map<string, number>>();
    for (const each of near) {
      const { least, most } = intervals[each] as Interval;
      bounds.set(`n${each}`, Number.isFinite(most) ? { min: least, max: most } : { min: least });
      variables.set(`${each}`, new Map([[`n${each}`, 1]]));
    }
    for (const [i, { terms, least, most }] of [...sums].entries()) {
      bounds.set(`s${i}`, {
        ...(Number.isFinite(least) && { min: least }),
        ...(Number.isFinite(most) && { max: most }),
      });
      for (const [each, coefficient] of terms) variables.get(`${each}`)?.set(`s${i}`, coefficient);
    }
    const end = (direction: 'minimize' | 'maximize', otherwise: number) => {
      const model: Model = {
        direction,
        objective: `n${number}`,
        constraints: bounds,
        variables: variables as ReadonlyMap<string, Coefficients>,
        integers: true,
      };
      const { status, result } = solve(model, { timeout: 50 });
      if (status === 'infeasible') throw new Error(`nothing is possible around ${names[number]}`);
      return status === 'optimal' ? Math.round(result) : otherwise;
    };
    const { least, most } = intervals[number] as Interval;
    return { least: end('minimize', least), most: end('maximize', most) };
  };
}
