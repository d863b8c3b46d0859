import type { EntityMetadata, EntitySchema } from 'typeorm';
import type { RowGuard } from '../guard.ts';
import type { DeclaredTable } from '../tables/table.ts';
import { type Cursors, cursorsBy } from './cursor.ts';

export interface Column {
  readonly property: string;
  readonly sql: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** A many-to-one relation inside the service: the column that refers, and the table referred to. */
export interface Parent {
  readonly table: Table;
  readonly column: Column;
}

/** A property of an entity that follows from its others. */
export type Derive = (entity: Readonly<Record<string, unknown>>) => unknown;

/** An entity's table, as loaders see it. */
export interface Table {
  readonly name: string;
  readonly sql: string;
  readonly columns: readonly Column[];
  readonly key: Column;
  /** What the table says of itself. */
  readonly subject: DeclaredTable['subject'];
  readonly lasts: DeclaredTable['lasts'];
  readonly lastDays: DeclaredTable['lastDays'];
  readonly parents: Map<string, Parent>;
  /** What entities have besides their columns, by the name of the property. */
  readonly derived: Map<string, Derive>;
}

export interface Catalog {
  readonly cursors: Cursors;
  readonly rows: RowGuard;
  of(entity: EntitySchema<never> | EntitySchema): Table;
  readonly tables: ReadonlyMap<string, Table>;
}

/** The tables of a service by the names of their entities, from TypeORM's metadata. */
export function tablesOf(
  entities: readonly EntityMetadata[],
  declared: readonly DeclaredTable[],
): ReadonlyMap<string, Table> {
  const declarations = new Map(declared.map((table) => [table.options.name, table]));
  const tables = new Map(
    entities.map((metadata) => [metadata.name, tableOf(metadata, declarations.get(metadata.name))]),
  );
  for (const metadata of entities) {
    const table = tables.get(metadata.name) as Table;
    for (const relation of metadata.relations) {
      const [join] = relation.joinColumns;
      if (!relation.isManyToOne || !join) continue;
      const column = table.columns.find(({ property }) => property === join.propertyName);
      if (!column) throw new Error(`${table.name}.${relation.propertyName} needs a column beside the relation.`);
      table.parents.set(relation.propertyName, {
        table: tables.get(relation.inverseEntityMetadata.name) as Table,
        column,
      });
    }
  }
  return tables;
}

/** What loaders are prepared with. */
export function catalogOf(tables: ReadonlyMap<string, Table>, cursorKey: Buffer, rows: RowGuard): Catalog {
  return {
    tables,
    rows,
    cursors: cursorsBy(cursorKey),
    of(entity) {
      const table = tables.get(entity.options.name);
      if (!table) throw new Error(`${entity.options.name} is not an entity of this service.`);
      return table;
    },
  };
}

export function columnOf(table: Table, property: string): Column {
  const column = table.columns.find((candidate) => candidate.property === property);
  if (!column) throw new Error(`${table.name} has no column ${property}.`);
  return column;
}

export const quoted = (name: string) => `"${name}"`;

function tableOf(metadata: EntityMetadata, declared: DeclaredTable | undefined): Table {
  const own = metadata.columns.filter(({ isVirtual }) => !isVirtual);
  const columns = own.map((column) => ({
    property: column.propertyName,
    sql: quoted(column.databaseName),
    type: metadata.connection.driver.normalizeType(column) + (column.isArray ? '[]' : ''),
    nullable: column.isNullable,
  }));
  const key = columns[own.findIndex(({ isPrimary }) => isPrimary)];
  if (!key) throw new Error(`${metadata.name} has no primary key.`);
  return {
    name: metadata.name,
    sql: quoted(metadata.tableName),
    columns,
    key,
    subject: declared?.subject ?? null,
    lasts: declared?.lasts,
    lastDays: declared?.lastDays ?? new Set(),
    parents: new Map(),
    derived: new Map(),
  };
}

/** Makes entities of the values that stand from `at` on in a row. */
export function entityOf({ name, derived }: Table, columns: readonly Column[], at: number) {
  const properties = columns.map(({ property }) => property);
  class Entity {
    [property: string]: unknown;
    constructor(row: readonly unknown[]) {
      for (let index = 0; index < properties.length; index++) this[properties[index] as string] = row[at + index];
    }
  }
  Object.defineProperty(Entity.prototype, '__typename', { value: name });
  for (const [property, derive] of derived) {
    Object.defineProperty(Entity.prototype, property, {
      get(this: Entity) {
        return derive(this);
      },
    });
  }
  return (row: readonly unknown[]): Record<string, unknown> => new Entity(row);
}
