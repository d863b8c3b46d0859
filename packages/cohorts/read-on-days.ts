import { type Evaluating, type Sink, statement } from '@dienstweg/kit';
import { piecesOf } from './pieces.ts';
import type { Arriving, Gathering, SetQuery } from './read-set.ts';

/** What a query comes to on each of some days: in one statement for all of them. */
export async function readOnDays<T>(
  database: Evaluating,
  { columns, gathered, order, begin }: Gathering<T>,
  { text, values: [, ...others] }: SetQuery,
  days: readonly string[],
): Promise<T[]> {
  const onEach = gathered(text.replaceAll(/\$1(?!\d)/g, 'on_day.day'));
  const all = statement(
    `select on_day.day::text, ${columns} from unnest($1::date[]) on_day (day)
     cross join lateral (${onEach}) a, ${piecesOf('numbers')}${order}`,
  );
  const arrived = await database.scan(all, [days, ...others], () => new ArrivingByDay(begin));
  return days.map((day) => arrived.on(day).result());
}

class ArrivingByDay<T> implements Sink {
  readonly #begin: () => Arriving<T>;
  readonly #byDay = new Map<string, Arriving<T>>();

  constructor(begin: () => Arriving<T>) {
    this.#begin = begin;
  }

  take([day, ...row]: readonly unknown[]) {
    this.on(day as string).take(row);
  }

  on(day: string): Arriving<T> {
    const arriving = this.#byDay.get(day) ?? this.#begin();
    this.#byDay.set(day, arriving);
    return arriving;
  }
}
