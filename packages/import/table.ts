import { type DeclaredColumn, type DeclaredTable, snakeCase } from '@dienstweg/kit';
import { type CellKind, kindOf } from './kinds.ts';
import type { RowCheck } from './rows.ts';

/**
 * One column of an import file, as the entity describes it. `whenEmpty` is what an empty cell stands for in COPY's text
 * format, null where it is refused; `completion` SQL of what is taken for an empty one once all files are read;
 * `allowed` is null where any value of its kind will do; `references` is a table; of a `lastDay` the graph shows what
 * follows.
 */
export interface Column {
  name: string;
  type: string;
  kind: CellKind;
  list: boolean;
  whenEmpty: string | null;
  completion: string | undefined;
  allowed: string[] | null;
  references: string | null;
  lastDay: boolean;
}

/**
 * One import file and the table it fills; `repeated` where a service before loads the same file, `elsewhere` columns
 * that only others take from it. `checks` are its check constraints that are not a list of allowed values; `rules`
 * words for the other constraints, by name; `check` is what the service itself says of a row.
 */
export interface Table {
  service: string;
  file: string;
  repeated: boolean;
  elsewhere: ReadonlySet<string>;
  name: string;
  key: Column;
  columns: Column[];
  checks: { name: string; expression: string }[];
  rules: Map<string, string>;
  check?: RowCheck | undefined;
}

/** What the import needs of a service: its name and its tables. */
export interface Filed {
  readonly name: string;
  readonly tables: readonly DeclaredTable[];
}

type ColumnOptions = DeclaredColumn['options'];

/** The import files of these services, in load order, each told from the declaration of its table alone. */
export function tablesOf(services: readonly Filed[]): Table[] {
  const owned = new Set(services.flatMap(({ tables }) => tables.map(({ table }) => table)));
  const met = new Set<string>();
  const all = services.flatMap(({ tables }) => tables);
  return services.flatMap(({ name, tables }) =>
    tables.flatMap((declared) => {
      const { importedFrom } = declared;
      if (importedFrom === null) return [];
      const repeated = met.has(importedFrom);
      met.add(importedFrom);
      const elsewhere = new Set(all.filter((other) => other.importedFrom === importedFrom).flatMap(columnNames));
      return [{ ...tableOf(name, `${importedFrom}.csv`, declared, owned), repeated, elsewhere }];
    }),
  );
}

function tableOf(service: string, file: string, declared: DeclaredTable, owned: Set<string>) {
  const { table: name, options } = declared;
  const written = Object.entries(declared.columns).filter(([, { options }]) => options.insert !== false);
  const columns = written.map(([property, column]) => columnOf(declared, property, column, owned));
  const key = columns[written.findIndex(([, { options }]) => options.primary)];
  if (!key) throw new Error(`The import cannot fill ${name}: it has no primary key.`);
  const lists = new Set(columns.filter(({ allowed }) => allowed).map((column) => `${name}_${column.name}_known`));
  const checks = (options.checks ?? []).flatMap(({ name: check = '', expression }) =>
    lists.has(check) ? [] : [{ name: check, expression }],
  );
  return { service, file, name, columns, key, checks, rules: rulesOf(options) };
}

const columnNames = ({ columns }: DeclaredTable) =>
  Object.keys(columns)
    .filter((property) => columns[property]?.options.insert !== false)
    .map(snakeCase);

function columnOf(
  declared: DeclaredTable,
  property: string,
  { options, completion }: DeclaredColumn,
  owned: Set<string>,
): Column {
  const [name, type] = [snakeCase(property), String(options.type)];
  return {
    name,
    type,
    kind: kindOf(type, `${declared.table}.${name}`),
    list: options.array === true,
    whenEmpty: whenEmpty(options),
    completion,
    allowed: (options.enum as string[] | undefined) ?? null,
    references: declared.parents.get(property.replace(/Id$/, ''))?.table ?? foreignTable(name, owned),
    lastDay: declared.lastDays.has(property),
  };
}

function whenEmpty({ nullable, array, default: standard }: ColumnOptions): string | null {
  if (nullable) return '\\N';
  if (array) return '{}';
  return standard === undefined || standard === null || typeof standard === 'function' ? null : String(standard);
}

/** The longest table name that the column name ends in before `_id`, or `_ids` for a list. */
function foreignTable(column: string, owned: Set<string>): string | null {
  const words = column.match(/^(.+)_ids?$/)?.[1]?.split('_') ?? [];
  return words.map((_, at) => words.slice(at).join('_')).find((name) => owned.has(name)) ?? null;
}

function rulesOf({ uniques = [], exclusions = [], indices = [] }: DeclaredTable['options']): Map<string, string> {
  const unique = [...uniques, ...indices.filter((index) => index.unique)].map(({ name = '', columns }) => {
    const together = [columns].flat().map((column) => snakeCase(String(column)));
    return [name, `unique: ${together.join(', ')}`] as const;
  });
  return new Map([
    ...unique,
    ...exclusions.map(({ name = '', expression }) => [name, `no two rows alike: ${expression}`] as const),
  ]);
}
