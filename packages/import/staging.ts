import { pipeline } from 'node:stream/promises';
import { type PoolClient, escapeIdentifier as quote } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Column, Table } from './table.ts';

/** What a merge did to a table. */
export interface Merged {
  inserted: number;
  changed: number;
}

/** The rows of one file in a temporary table of the transaction, before they are merged into the table they are for. */
export class Staging {
  readonly table: Table;
  readonly columns: Column[];
  readonly #client: PoolClient;
  readonly #name: string;

  constructor(client: PoolClient, table: Table, columns: Column[]) {
    this.table = table;
    this.columns = columns;
    this.#client = client;
    this.#name = stagingName(table.name);
  }

  /** Takes rows in COPY's text format, each after its line number. */
  async copy(rows: AsyncIterable<string>): Promise<void> {
    await this.#client.query(
      `create temp table ${this.#name} on commit drop as
        select 0 as line, * from ${quote(this.table.name)} with no data`,
    );
    const copy = this.#client.query(copyFrom(`copy ${this.#name} (line, ${this.#list()}) from stdin`));
    await pipeline(rows, copy);
    await this.#client.query(`analyze ${this.#name} (${this.#key})`);
  }

  /** Every row that repeats the key of an earlier one, with the first line of that key. */
  async repeated(): Promise<{ line: number; key: string; first: number }[]> {
    const key = this.#key;
    return this.#rows(`select s.line, s.${key}::text as key, d.first from ${this.#name} s
      join (select ${key}, min(line) as first from ${this.#name} group by ${key} having count(*) > 1) d using (${key})
        where s.line > d.first order by s.line`);
  }

  /**
   * Every row that breaks a check of the table, once per check; checks that need a column the file leaves out wait for
   * the merge.
   */
  async broken(): Promise<{ line: number; key: string; rule: string; expression: string }[]> {
    const leftOut = this.table.columns.filter((column) => !this.columns.includes(column));
    const checks = this.table.checks.filter(
      ({ expression }) => !leftOut.some(({ name }) => new RegExp(`\\b${name}\\b`).test(expression)),
    );
    if (checks.length === 0) return [];
    const tested = checks.map(({ expression }, at) => `(${at}, (${expression}))`);
    const rows = await this.#rows<{
      line: number;
      key: string;
      at: number;
    }>(`select line, ${this.#key}::text as key, at from ${this.#name}
      cross join lateral (values ${tested.join(', ')}) tested (at, holds)
      where not (${checks.map(({ expression }) => `(${expression})`).join(' and ')}) and not holds order by line, at`);
    return rows.map(({ line, key, at }) => ({ line, key, rule: checks[at]!.name, expression: checks[at]!.expression }));
  }

  /** The distinct values of a column, or of what its lists hold. */
  async valuesOf(column: Column): Promise<string[]> {
    const rows = await this.#rows<{ value: string }>(
      `select distinct ${valueIn(column)}::text as value from ${this.#name} where ${quote(column.name)} is not null`,
    );
    return rows.map(({ value }) => value);
  }

  /** The rows in which a column is, or holds, one of these values. */
  linesWith(column: Column, values: string[]): Promise<{ line: number; key: string; value: string }[]> {
    const rows = `select line, ${this.#key}::text as key, ${valueIn(column)} as value from ${this.#name}`;
    return this.#rows(
      `select line, key, value::text from (${rows}) rows where value = any($1::${column.type}[]) order by line`,
      [values],
    );
  }

  async remove(lines: number[]): Promise<void> {
    await this.#client.query(`delete from ${this.#name} where line = any($1::int[])`, [lines]);
  }

  async removeBetween(first: number, last: number): Promise<void> {
    await this.#client.query(`delete from ${this.#name} where line between $1 and $2`, [first, last]);
  }

  /** The first and last line that are still staged; null where none is. */
  async lines(): Promise<{ first: number; last: number } | null> {
    const [lines] = await this.#rows<{ first: number | null; last: number }>(
      `select min(line) as first, max(line) as last from ${this.#name}`,
    );
    return lines!.first === null ? null : { first: lines!.first, last: lines!.last };
  }

  /** How many rows are still staged. */
  async count(): Promise<number> {
    const [counted] = await this.#rows<{ rows: number }>(`select count(*)::int as rows from ${this.#name}`);
    return counted!.rows;
  }

  async keyAt(line: number): Promise<string> {
    const [row] = await this.#rows<{ key: string }>(
      `select ${this.#key}::text as key from ${this.#name} where line = $1`,
      [line],
    );
    return row!.key;
  }

  /**
   * Updates the rows of these lines that differ and inserts the new ones, in this order, so that they may take what
   * others give up. Equal ones are not touched; what was completed stays where nothing is told.
   */
  async merge(first: number, last: number): Promise<Merged> {
    const [target, key] = [quote(this.table.name), this.#key];
    const between = 's.line between $1 and $2';
    const rest = this.columns.filter((column) => column !== this.table.key);
    const held = rest.map(({ name }) => `t.${quote(name)}`);
    const given = rest.map(({ name, completion }) =>
      completion === undefined ? `s.${quote(name)}` : `coalesce(s.${quote(name)}, t.${quote(name)})`,
    );
    const set = rest.map(({ name }, at) => `${quote(name)} = ${given[at]}`);
    const update = `update ${target} t set ${set} from ${this.#name} s
      where t.${key} = s.${key} and ${between} and row(${held}) is distinct from row(${given})`;
    const insert = `insert into ${target} (${this.#list()}) select ${this.#list('s.')} from ${this.#name} s
      where ${between} and not exists (select from ${target} t where t.${key} = s.${key}) order by s.line`;
    const changed = rest.length > 0 ? await this.#client.query(update, [first, last]) : null;
    const inserted = await this.#client.query(insert, [first, last]);
    return { inserted: inserted.rowCount ?? 0, changed: changed?.rowCount ?? 0 };
  }

  get #key(): string {
    return quote(this.table.key.name);
  }

  #list(prefix = ''): string {
    return this.columns.map(({ name }) => prefix + quote(name)).join(', ');
  }

  async #rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.#client.query(sql, values)).rows;
  }
}

const valueIn = ({ name, list }: Column) => (list ? `unnest(${quote(name)})` : quote(name));

/** The name of the temporary table that stages a table's rows. */
export const stagingName = (table: string) => quote(`import_${table}`);
