import { type Evaluating, type Sink, statement } from '@dienstweg/kit';
import { base64, bytesIn } from './base64.ts';
import type { MemberSet } from './MemberSet.ts';
import { numbersIn, pairsOf } from './pieces.ts';

/** Days on which something happened to people, as often as it did: person 57 on 2020-08-01 is the pair `57, 18475`. */
export class Dates {
  readonly #pairs: Int32Array;

  constructor(pairs: Int32Array) {
    this.#pairs = pairs;
  }

  /** What happened to some of the people, as two columns. */
  among(people: MemberSet): { numbers: number[]; days: number[] } {
    const [numbers, days]: [number[], number[]] = [[], []];
    this.each((number, day) => {
      if (!people.has(number)) return;
      numbers.push(number);
      days.push(day);
    });
    return { numbers, days };
  }

  each(meet: (number: number, day: number) => void) {
    for (let i = 0; i < this.#pairs.length; i += 2) meet(this.#pairs[i] as number, this.#pairs[i + 1] as number);
  }

  toJSON(): string {
    return base64(this.#pairs);
  }

  /** Dates as another service sent them: themselves within one process, else their JSON. */
  static from(sent: unknown): Dates {
    return sent instanceof Dates ? sent : new Dates(new Int32Array(bytesIn(sent as string)));
  }
}

/** What a statement answers in columns `number` and `day`, the day since 1970. */
export async function datesOf(database: Evaluating, text: string, values: readonly unknown[]): Promise<Dates> {
  const { pieces } = await database.scan(statement(pairsOf(text)), [...values], () => new ArrivingDates());
  const pairs = new Int32Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let filled = 0;
  for (const piece of pieces) {
    pairs.set(piece, filled);
    filled += piece.length;
  }
  return new Dates(pairs);
}

class ArrivingDates implements Sink {
  readonly pieces: Int32Array[] = [];

  take([piece]: readonly unknown[]) {
    this.pieces.push(new Int32Array(numbersIn(piece as string)));
  }
}
