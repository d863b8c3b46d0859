import { type Evaluating, type Sink, statement } from '@dienstweg/kit';
import { base64, bytesIn } from './base64.ts';
import { membersFrom } from './members.ts';
import type { PeopleReference } from './people.ts';
import { numbersIn, pairsOf } from './pieces.ts';

/** A statement that answers people in a column `number` and a day in a column `day`, once each, for a day and within some ids. */
export type DayQuery = (asOf: string, within: readonly string[] | null) => { text: string; values: readonly unknown[] };

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
    if (sent instanceof DayVector) return sent;
    return new DayVector(new Int32Array(bytesIn(sent as string)));
  }
}

/** When something happened to each of some people. */
export async function daysOf(database: Evaluating, { members }: PeopleReference, query: DayQuery): Promise<DayVector> {
  const { set, asOf, within } = membersFrom(members);
  const { text, values } = query(asOf, within);
  const pairs = statement(pairsOf(text));
  const { days } = await database.scan(pairs, [...values], () => new ArrivingDays());
  return new DayVector(Int32Array.from(set.numbers(), (number) => days[number] ?? NEVER));
}

/** Days by number, which arrive in pieces of pairs. */
class ArrivingDays implements Sink {
  days = new Int32Array(1_024).fill(NEVER);

  take([piece]: readonly unknown[]) {
    const pairs = numbersIn(piece as string);
    for (let i = 0; i < pairs.length; i += 2) {
      const number = pairs[i] as number;
      if (number >= this.days.length) this.#reach(number);
      this.days[number] = pairs[i + 1] as number;
    }
  }

  #reach(number: number) {
    const days = new Int32Array(number * 2).fill(NEVER);
    days.set(this.days);
    this.days = days;
  }
}
