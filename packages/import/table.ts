import { SnakeCaseNames, snakeCase } from '@dienstweg/kit';
import type { EntitySchema } from 'typeorm';
import { type CellKind, kindOf } from './kinds.ts';
import type { RowCheck } from './rows.ts';

/** One column of an import file, as the entity describes it. `whenEmpty` is what an empty cell stands for in COPY's text format, null where it is refused; `allowed` is null where any value of its kind will do; `references` is a table. */
export interface Column {
  name: string;
  type: string;
  kind: CellKind;
  list: boolean;
  whenEmpty: string | null;
  allowed: string[] | null;
  references: string | null;
}

/** One import file and the table it fills; `repeated` where a service before loads the same file. `checks` are its check constraints that are not a list of allowed values; `rules` words for the other constraints, by name; `check` is what the service itself says of a row. */
export interface Table {
  service: string;
  file: string;
  repeated: boolean;
  name: string;
  key: Column;
  columns: Column[];
  checks: { name: string; expression: string }[];
  rules: Map<string, string>;
  check?: RowCheck | undefined;
}

/** What the import needs of a service: its name and its entities under their file names. */
export interface Filed {
  readonly name: string;
  readonly entities: Readonly<Record<string, EntitySchema>>;
}

type Options = EntitySchema['options'];
type ColumnOptions = NonNullable<Options['columns'][string]>;

/** The import files of these services, in load order, each told from the metadata of its entity alone. */
export function tablesOf(services: Filed[]): Table[] {
  const owned = new Set(
    services.flatMap(({ entities }) => Object.values(entities).map(({ options }) => tableName(options))),
  );
  const met = new Set<string>();
  return services.flatMap(({ name, entities }) =>
    Object.entries(entities)
      .map(([file, { options }]) => {
        const repeated = met.has(file);
        met.add(file);
        return { ...tableOf(name, `${file}.csv`, options, owned), repeated };
      })
      .filter(({ columns }) => columns.length > 1),
  );
}

function tableOf(service: string, file: string, options: Options, owned: Set<string>): Omit<Table, 'repeated'> {
  const name = tableName(options);
  const entries = Object.entries(options.columns as Record<string, ColumnOptions>).filter(([, column]) =>
    isWritten(column),
  );
  const columns = entries.map(([property, column]) =>
    columnOf(name, columnName(property, column), column, options, owned),
  );
  const key = columns[entries.findIndex(([, column]) => column.primary)];
  if (!key) throw new Error(`The import cannot fill ${name}: it has no primary key.`);
  const checks = (options.checks ?? [])
    .filter(({ expression }) => !knownList.test(expression))
    .map(({ name, expression }) => ({ name: name!, expression }));
  return { service, file, name, columns, key, checks, rules: rulesOf(name, options) };
}

const isWritten = ({ generatedType, insert }: ColumnOptions) => !generatedType && insert !== false;

function columnOf(table: string, name: string, column: ColumnOptions, options: Options, owned: Set<string>): Column {
  const type = String(column.type);
  return {
    name,
    type,
    kind: kindOf(type, `${table}.${name}`),
    list: column.array === true,
    whenEmpty: whenEmpty(column),
    allowed: (column.enum as string[] | undefined) ?? allowedOf(options, name),
    references: relationTarget(options, name) ?? foreignTable(name, owned),
  };
}

function whenEmpty({ nullable, array, default: standard }: ColumnOptions): string | null {
  if (nullable) return '\\N';
  if (array) return '{}';
  return standard === undefined || standard === null || typeof standard === 'function' ? null : String(standard);
}

/** A check such as `status in ('OPEN', 'MET')` or `kinds <@ array['COACHING']::text[]`. */
const knownList = /^(\w+) (?:in \(|<@ array\[)('(?:[^']|'')*'(?:, ?)?)*(?:\)|\](?:::text\[\])?)$/;

function allowedOf({ checks = [] }: Options, column: string): string[] | null {
  const list = checks.find(({ expression }) => knownList.exec(expression)?.[1] === column);
  return list
    ? [...list.expression.matchAll(/'((?:[^']|'')*)'/g)].map((match) => match[1]!.replaceAll("''", "'"))
    : null;
}

function relationTarget({ relations = {} }: Options, column: string): string | null {
  for (const [property, relation] of Object.entries(relations)) {
    const [join] = [relation!.joinColumn].flat();
    const joined = (typeof join === 'object' && join.name) || `${snakeCase(property)}_id`;
    if (relation!.type === 'many-to-one' && joined === column) return targetName(relation!.target);
  }
  return null;
}

function targetName(target: unknown): string {
  if (typeof target === 'string') return snakeCase(target);
  return typeof target === 'function' ? targetName(target()) : tableName((target as EntitySchema).options);
}

/** The longest table name that the column name ends in before `_id`, or `_ids` for a list. */
function foreignTable(column: string, owned: Set<string>): string | null {
  const words = column.match(/^(.+)_ids?$/)?.[1]?.split('_') ?? [];
  return words.map((_, at) => words.slice(at).join('_')).find((name) => owned.has(name)) ?? null;
}

function rulesOf(table: string, { uniques = [], exclusions = [], indices = [] }: Options): Map<string, string> {
  const names = new SnakeCaseNames();
  const unique = [...uniques, ...indices.filter((index) => index.unique)].map(({ name, columns }) => {
    const together = [columns].flat().map((column) => snakeCase(String(column)));
    return [name ?? names.uniqueConstraintName(table, together), `unique: ${together.join(', ')}`] as const;
  });
  return new Map([
    ...unique,
    ...exclusions.map(({ name, expression }) => [name!, `no two rows alike: ${expression}`] as const),
  ]);
}

const tableName = (options: Options) => options.tableName ?? snakeCase(options.name);
const columnName = (property: string, column: ColumnOptions) => column.name ?? snakeCase(property);
