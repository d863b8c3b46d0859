import type { Evaluating } from '@dienstweg/kit';
import { base64, bytesIn } from './base64.ts';
import { datesOf } from './Dates.ts';
import type { QueryWithin } from './KeptSets.ts';
import { membersFrom } from './members.ts';
import type { PeopleReference } from './people.ts';

const NEVER = -(2 ** 31);

/** The day on which something happened to each of some people, in ascending order of their numbers. */
export class DayVector {
  readonly #days: Int32Array;

  constructor(days: Int32Array) {
    this.#days = days;
  }

  /** Days since 1970 of the person at this position of the set; null where it did not happen. */
  at(position: number): number | null {
    const day = this.#days[position] ?? NEVER;
    return day === NEVER ? null : day;
  }

  toJSON(): string {
    return base64(this.#days);
  }

  /** A vector as another service sent it: itself within one process, else its JSON. */
  static from(sent: unknown): DayVector {
    return sent instanceof DayVector ? sent : new DayVector(new Int32Array(bytesIn(sent as string)));
  }
}

/** When something happened to each of some people: the query answers columns `number`, each person once, and `day`. */
export async function daysOf(
  database: Evaluating,
  { members }: PeopleReference,
  query: QueryWithin,
): Promise<DayVector> {
  const { set, asOf, within } = membersFrom(members);
  const { text, values } = query(asOf, within);
  const dates = await datesOf(database, text, values);
  const numbers = set.numbers();
  const days = new Int32Array((numbers.at(-1) ?? 0) + 1).fill(NEVER);
  dates.each((number, day) => {
    if (number < days.length) days[number] = day;
  });
  return new DayVector(Int32Array.from(numbers, (number) => days[number] as number));
}
