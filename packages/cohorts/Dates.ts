import { type Evaluating, type Sink, statement } from '@dienstweg/kit';
import { base64, bytesIn } from './base64.ts';
import type { MemberSet } from './MemberSet.ts';
import { numbersIn, pairsOf } from './pieces.ts';

/** The days on which something happened to people, as often as it did: numbers with days since 1970. */
export class Dates {
  readonly #pairs: Uint32Array;

  constructor(pairs: Uint32Array) {
    this.#pairs = pairs;
  }

  /** What happened to some of the people, as two columns. */
  among(people: MemberSet): { numbers: number[]; days: number[] } {
    const [numbers, days]: [number[], number[]] = [[], []];
    for (let i = 0; i < this.#pairs.length; i += 2) {
      const number = this.#pairs[i] as number;
      if (!people.has(number)) continue;
      numbers.push(number);
      days.push(this.#pairs[i + 1] as number);
    }
    return { numbers, days };
  }

  toJSON(): string {
    return base64(this.#pairs);
  }

  /** Dates as another service sent them: themselves within one process, else their JSON. */
  static from(sent: unknown): Dates {
    if (sent instanceof Dates) return sent;
    return new Dates(new Uint32Array(bytesIn(sent as string)));
  }
}

/** What a statement answers in columns `number` and `day`, the day since 1970. */
export async function datesOf(database: Evaluating, text: string, values: readonly unknown[]): Promise<Dates> {
  const pairs = statement(pairsOf(text));
  const { pieces } = await database.scan(pairs, [...values], () => new ArrivingDates());
  return new Dates(Uint32Array.from(pieces.flatMap((piece) => [...piece])));
}

class ArrivingDates implements Sink {
  readonly pieces: Uint32Array[] = [];

  take([piece]: readonly unknown[]) {
    this.pieces.push(numbersIn(piece as string).slice());
  }
}
