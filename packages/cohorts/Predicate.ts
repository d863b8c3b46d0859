import type { SetQuery } from './KeptSets.ts';

/** A half-open span of days; either side may be open. */
export interface Span {
  readonly from?: string | null;
  readonly until?: string | null;
}
/** A range of numbers whose ends are included; either side may be open. */
export interface Range {
  readonly min?: number | null;
  readonly max?: number | null;
}

/** Collects the conditions of a set query. `$` stands for the value given, `$1` for the day as of which is asked; without a value nothing is added. */
export class Predicate {
  readonly #values: unknown[];
  #sql = '';

  constructor(asOf: string, values: unknown[] = [asOf]) {
    this.#values = values;
  }

  and(sql: string, value: unknown): this {
    if (value === undefined || value === null) return this;
    this.#values.push(value);
    this.#sql += ` and (${sql.replaceAll(/\$(?!\d)/g, `$$${this.#values.length}`)})`;
    return this;
  }

  /** What stands in SQL for a value that several conditions mention. */
  given(value: unknown): string {
    this.#values.push(value);
    return `$${this.#values.length}`;
  }

  /** The column lies in a half-open span of days. */
  within(column: string, span: Span | null | undefined): this {
    return this.and(`${column} >= $`, span?.from).and(`${column} < $`, span?.until);
  }

  /** The value lies in a range whose ends are included. */
  between(value: string, range: Range | null | undefined): this {
    return this.and(`${value} >= $`, range?.min).and(`${value} <= $`, range?.max);
  }

  /** There is a row of which `sql` and the conditions that `narrow` adds hold; left out where nothing is given. */
  exists<T>(sql: string, given: T | null | undefined, narrow: (row: Predicate, given: T) => void = () => {}): this {
    if (given === undefined || given === null) return this;
    const row = new Predicate('', this.#values);
    narrow(row, given);
    this.#sql += ` and exists (${sql}${row.#sql})`;
    return this;
  }

  /** There is such a row, or there is none; left out where neither is wanted. */
  whether(sql: string, wanted: boolean | null | undefined): this {
    if (wanted !== undefined && wanted !== null) this.#sql += ` and ${wanted ? '' : 'not '}exists (${sql})`;
    return this;
  }

  /** The query made of a beginning, which ends in a condition, and the conditions collected. */
  query(select: string, tables: readonly string[], end = ''): SetQuery {
    return { text: `${select}${this.#sql}${end}`, values: this.#values, tables };
  }
}
