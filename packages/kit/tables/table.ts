import { EntitySchema, type EntitySchemaOptions } from 'typeorm';
import { snakeCase } from '../names.ts';
import { type DeclaredColumn, UNCHECKED } from './column.ts';

export type Columns = Readonly<Record<string, DeclaredColumn>>;
/** By relation, such as `site` for the column `siteId`, the table referred to. */
export type Parents = Readonly<Record<string, DeclaredTable | Reference | typeof ITSELF>>;
type NameOf<C> = keyof C & string;

/** A relation to rows of the same table. */
export const ITSELF = 'ITSELF';

/** A relation whose foreign key, if any, compares further columns too. */
export class Reference<T extends DeclaredTable = DeclaredTable> {
  readonly table: T;
  readonly constraint: { readonly name: string; readonly sharing: readonly string[] } | null;
  constructor(table: T, constraint: Reference['constraint']) {
    this.table = table;
    this.constraint = constraint;
  }
}

/**
 * Refers to a row that has the same values in `sharing`. Example: the copy that is lent is one of the
 * book that was asked for.
 */
export const sharing = <T extends DeclaredTable>(table: T, sharing: readonly string[], name: string) =>
  new Reference(table, { name, sharing });
/** Refers to a row that another constraint makes sure of. */
export const unconstrained = <T extends DeclaredTable>(table: T) => new Reference(table, null);

/** What every table says of itself; what follows from it is the `EntitySchema`, its loaders and its import file. */
export interface TableDeclaration<C extends Columns, B extends Parents> {
  /** The entity, singular, such as `PlanGoal` for the table `plan_goal`. */
  readonly name: string;
  /** The table where it is not named after the entity. */
  readonly tableName?: string;
  /** The import file without `.csv`; null where nothing is imported into the table. */
  readonly importedFrom: string | null;
  readonly columns: C;
  /** Where rows last for some days: the columns that say from when and until when. */
  readonly lasts?: Lasts<NameOf<C>>;
  /** Columns that state the last day of something: the graph shows the first day after it. */
  readonly lastDays?: readonly NameOf<C>[];
  readonly belongsTo?: B & { readonly [R in keyof B]: `${R & string}Id` extends keyof C ? unknown : never };
  /** Conditions by the name of their constraint. */
  readonly checks?: Readonly<Record<string, string>>;
  readonly uniques?: Readonly<Record<string, readonly NameOf<C>[]>>;
  readonly exclusions?: Readonly<Record<string, string>>;
  readonly indices?: readonly Index<NameOf<C>>[];
}

export type Lasts<Name = string> = readonly [from: Name, until: Name];

type Index<Name> =
  | readonly Name[]
  | {
      readonly name: string;
      readonly columns: readonly Name[];
      readonly where?: string;
      readonly unique?: true;
      readonly synchronize?: false;
    };

type ValueOf<C> = C extends DeclaredColumn<infer Value> ? Value : never;
type ParentOf<P> = P extends Reference<infer T> ? RowOf<T> : P extends DeclaredTable ? RowOf<P> : object;
type Row<C, B> = { -readonly [Name in keyof C]: ValueOf<C[Name]> } & {
  [R in keyof B]?: ParentOf<B[R]> | (`${R & string}Id` extends keyof C ? ValueOf<C[`${R & string}Id`]> & null : never);
};

/** The rows of a table as loaders give them: `type Site = RowOf<typeof Site>`. */
export type RowOf<T> = T extends DeclaredTable<infer C, infer B> ? Row<C, B> : never;

/** A table as one value: an `EntitySchema` that knows the declaration which it follows from. */
export class DeclaredTable<C extends Columns = Columns, B extends Parents = Parents> extends EntitySchema<Row<C, B>> {
  readonly table: string;
  readonly importedFrom: string | null;
  readonly columns: C;
  readonly lasts: Lasts | undefined;
  readonly lastDays: ReadonlySet<string>;
  readonly parents: ReadonlyMap<string, DeclaredTable>;
  /**
   * The property with the number of the subject that a row is about, or the relation that leads there; null where
   * there is none.
   */
  readonly subject: string | null;

  constructor(declaration: TableDeclaration<C, B>, subject: string | null = null) {
    super(entityOf(declaration));
    this.table = declaration.tableName ?? snakeCase(declaration.name);
    this.importedFrom = declaration.importedFrom;
    this.columns = declaration.columns;
    this.lasts = declaration.lasts;
    this.lastDays = new Set(declaration.lastDays);
    const parents = Object.entries<Parents[string]>(declaration.belongsTo ?? {});
    this.parents = new Map(parents.map(([relation, parent]) => [relation, tableOf(parent) ?? this]));
    this.subject = subject;
  }

  /** The column of the primary key. */
  get key(): string {
    return Object.keys(this.columns).find((name) => this.columns[name]?.options.primary) ?? 'id';
  }
}

const tableOf = (parent: Parents[string]) =>
  parent === ITSELF ? undefined : parent instanceof Reference ? parent.table : parent;

function entityOf<C extends Columns, B extends Parents>(declaration: TableDeclaration<C, B>) {
  const { name, columns, belongsTo = {}, checks = {}, uniques = {}, exclusions = {}, indices = [] } = declaration;
  const relations = Object.entries<Parents[string]>(belongsTo);
  return {
    name,
    ...(declaration.tableName && { tableName: declaration.tableName }),
    columns: Object.fromEntries(Object.entries(columns).map(([property, { options }]) => [property, options])),
    relations: Object.fromEntries(
      relations.map(([relation, parent]) => [relation, relationOf(relation, parent, declaration)]),
    ),
    foreignKeys: relations.flatMap(([relation, parent]) => foreignKeyOf(relation, parent)),
    checks: [...knownValues(name, columns), ...named(checks)],
    uniques: Object.entries(uniques).map(([constraint, shared]) => ({ name: constraint, columns: [...shared] })),
    exclusions: named(exclusions).map((each) => ({ ...each, deferrable: 'INITIALLY IMMEDIATE' })),
    indices: indices.map((index) =>
      'columns' in index ? { ...index, columns: [...index.columns] } : { columns: [...index] },
    ),
  } as EntitySchemaOptions<Row<C, B>>;
}

const named = (expressions: Readonly<Record<string, string>>) =>
  Object.entries(expressions).map(([name, expression]) => ({ name, expression }));

const relationOf = (
  relation: string,
  parent: Parents[string],
  { name, columns }: TableDeclaration<Columns, Parents>,
) => ({
  type: 'many-to-one' as const,
  target: tableOf(parent)?.options.name ?? name,
  nullable: columns[`${relation}Id`]?.options.nullable === true,
  joinColumn: { name: snakeCase(`${relation}Id`) },
  createForeignKeyConstraints: !(parent instanceof Reference),
});

function foreignKeyOf(relation: string, parent: Parents[string]) {
  if (!(parent instanceof Reference) || !parent.constraint) return [];
  const { name, sharing } = parent.constraint;
  const [columnNames, referencedColumnNames] = [
    [`${relation}Id`, ...sharing],
    [parent.table.key, ...sharing],
  ];
  return [{ name, target: parent.table.options.name, columnNames, referencedColumnNames }];
}

const knownValues = (entity: string, columns: Columns) =>
  Object.entries(columns).flatMap(([property, { options }]) => {
    if (!options.enum || options.enumName === UNCHECKED) return [];
    const [column, values] = [snakeCase(property), (options.enum as string[]).map((value) => `'${value}'`).join()];
    const expression = options.array ? `${column} <@ array[${values}]::text[]` : `${column} in (${values})`;
    return [{ name: `${snakeCase(entity)}_${column}_known`, expression }];
  });
