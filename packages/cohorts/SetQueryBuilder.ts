import type { Scan, SetQuery } from './read-set.ts';

/** A half-open span of days; either side may be open. */
interface Span {
  readonly from?: string | null;
  readonly until?: string | null;
}

/** A range of numbers whose ends are included; either side may be open. */
interface Range {
  readonly min?: number | null;
  readonly max?: number | null;
}

/** How each field of an input of the filter narrows a query: a field without an entry does not compile. */
export type Conditions<Asked> = {
  readonly [Field in keyof Asked]-?: (
    query: SetQueryBuilder,
    value: NonNullable<Asked[Field]>,
    asked: Asked,
  ) => unknown;
};

/**
 * Collects the conditions of a set query; `$` stands for the value given, `$1` for the day as of which is asked.
 *
 *     new SetQueryBuilder('2020-08-01')
 *       .and('kind = any($)', ['APPRENTICESHIP'])
 *       .query('select participant_id number from placement where started_on <= $1')
 */
export class SetQueryBuilder {
  readonly #values: unknown[];
  readonly #conditions: string[] = [];
  /** Whether a condition looks for other rows, which cost least where they are looked for by it alone. */
  #looksAside = false;

  constructor(asOf: string, values: unknown[] = [asOf]) {
    this.#values = values;
  }

  /** A condition on a value; nothing where there is none. */
  and(sql: string, value: unknown): this {
    if (value === undefined || value === null) return this;
    const given = this.given(value);
    return this.where(sql.replaceAll(/\$(?!\d)/g, () => given));
  }

  /** A condition that needs no value. */
  where(sql: string): this {
    this.#conditions.push(sql);
    return this;
  }

  /** What stands in SQL for a value. */
  given(value: unknown): string {
    this.#values.push(value);
    return `$${this.#values.length}`;
  }

  /** The condition of each field that is asked for, in the order of the conditions. */
  each<Asked extends object>(conditions: Conditions<Asked>, asked: Asked): this {
    for (const field of Object.keys(conditions) as (keyof Asked)[]) {
      const value = asked[field];
      if (value !== undefined && value !== null) conditions[field](this, value, asked);
    }
    return this;
  }

  /** The column lies in a half-open span of days. */
  within(column: string, { from, until }: Span): this {
    return this.and(`${column} >= $`, from).and(`${column} < $`, until);
  }

  /** The value lies in a range whose ends are included. */
  between(value: string, { min, max }: Range): this {
    return this.and(`${value} >= $`, min).and(`${value} <= $`, max);
  }

  /** There is a row of which `sql` holds and all that `narrow` adds. */
  exists(sql: string, narrow: (row: SetQueryBuilder) => unknown): this {
    const row = new SetQueryBuilder('', this.#values);
    narrow(row);
    this.#looksAside = true;
    return this.where(`exists (${sql}${row.#sql})`);
  }

  /** There is such a row, or there is none. */
  whether(sql: string, wanted: boolean): this {
    this.#looksAside = true;
    return this.where(`${wanted ? '' : 'not '}exists (${sql})`);
  }

  /** The query made of a beginning, which ends in a condition, and the conditions collected. */
  query(select: string, end = ''): SetQuery {
    return { text: `${select}${this.#sql}${end}`, values: this.#values };
  }

  /** The people of the rows that meet a condition and all that were collected; others may be read in one go with it. */
  peopleOf({ from, number }: Omit<Scan, 'conditions'>, condition: string): SetQuery {
    const query = this.query(`select ${number} number from ${from} where ${condition}`);
    const conditions = [condition, ...this.#conditions];
    return this.#looksAside ? query : { ...query, scan: { from, number, conditions } };
  }

  get #sql() {
    return this.#conditions.map((condition) => ` and (${condition})`).join('');
  }
}
