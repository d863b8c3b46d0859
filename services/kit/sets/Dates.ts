import { type Evaluating, type Sink, statement } from '../database/statement.ts';
import type { MemberSet } from './MemberSet.ts';
import { numbersIn, pieceOf, piecesOf } from './pieces.ts';

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
    return Buffer.from(this.#pairs.buffer, this.#pairs.byteOffset, this.#pairs.byteLength).toString('base64');
  }

  /** Dates as another service sent them: themselves within one process, else their JSON. */
  static from(sent: unknown): Dates {
    if (sent instanceof Dates) return sent;
    const bytes = Buffer.from(sent as string, 'base64');
    const pairs = new Uint32Array(bytes.byteLength / 4);
    Buffer.from(pairs.buffer).set(bytes);
    return new Dates(pairs);
  }
}

/** What a statement answers in columns `number` and `day`, the day since 1970. */
export async function datesOf(database: Evaluating, text: string, values: readonly unknown[]): Promise<Dates> {
  const pairs = statement(
    `select ${pieceOf('dates')} from (select string_agg(int4send(number) || int4send(day - date '1970-01-01'), '') dates from (${text}) d) a, ${piecesOf('dates')}`,
  );
  const { pieces } = await database.scan(pairs, [...values], () => new ArrivingDates());
  return new Dates(Uint32Array.from(pieces.flatMap((piece) => [...piece])));
}

class ArrivingDates implements Sink {
  readonly pieces: Uint32Array[] = [];

  take([piece]: readonly unknown[]) {
    this.pieces.push(numbersIn(piece as string).slice());
  }
}
