import { type Reading, statement } from '../database/statement.ts';
import { membersFrom } from './members.ts';
import type { PeopleReference } from './people.ts';

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
    return Buffer.from(this.#days.buffer).toString('base64');
  }

  /** A vector as another service sent it: itself within one process, else its JSON. */
  static from(sent: unknown): DayVector {
    if (sent instanceof DayVector) return sent;
    const bytes = Buffer.from(sent as string, 'base64');
    const days = new Int32Array(bytes.byteLength / 4);
    Buffer.from(days.buffer).set(bytes);
    return new DayVector(days);
  }
}

/** When something happened to each of some people. */
export async function daysOf(database: Reading, { members }: PeopleReference, query: DayQuery): Promise<DayVector> {
  const { set, asOf, within } = membersFrom(members);
  const { text, values } = query(asOf, within);
  const pairs = `select string_agg(int4send(number) || int4send(day - date '1970-01-01'), '') from (${text}) d`;
  const [row] = await database.read(statement(pairs), [...values]);
  const happened = new Map<number, number>();
  const bytes = (row?.[0] as Buffer | null) ?? Buffer.alloc(0);
  for (let i = 0; i < bytes.length; i += 8) happened.set(bytes.readInt32BE(i), bytes.readInt32BE(i + 4));
  return new DayVector(Int32Array.from(set.numbers(), (number) => happened.get(number) ?? NEVER));
}
