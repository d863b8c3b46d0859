import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { OneLoader } from './loaders/one-by.ts';
import type { Derive, Table } from './loaders/table.ts';
import { type PartialDate, partialDate } from './partial-date.ts';
import type { Context } from './service.ts';

type Entity = Record<string, unknown>;
export type Resolver = GraphQLFieldResolver<Entity, Context>;

/** A field that follows from columns: the properties it reads, and how, unless it is a property itself. */
export interface Convention {
  readonly reads: readonly string[];
  /** For what follows from the entity alone: a property that it derives from others. */
  readonly derive?: Derive;
  /** For what may have to be loaded. */
  readonly resolve?: Resolver;
}

/**
 * What an entity's columns say about a field that has no resolver of its own: undefined where they say nothing. A field
 * `f` is the column `f` or `fOn`, the partial date of `fOn` and `fPrecision`, the relation `f`, or a reference to what
 * `fId` names elsewhere.
 */
export function conventionOf(
  table: Table,
  { name, type: given }: GraphQLField<unknown, unknown>,
  owned: ReadonlyMap<string, Table>,
): Convention | undefined {
  const type = getNamedType(given);
  const has = (property: string) => table.columns.some((column) => column.property === property);
  if (!isObjectType(type)) return has(name) ? { reads: [name] } : has(`${name}On`) ? renamed(`${name}On`) : undefined;
  if (type.name === 'PartialDate' && has(`${name}On`)) return partial(`${name}On`, `${name}Precision`);
  const parent = table.parents.get(name);
  if (parent) return related(name, parent.column.property, parent.table.name);
  if (!has(`${name}Id`)) return undefined;
  return owned.has(type.name) ? related(name, `${name}Id`, type.name) : reference(type, `${name}Id`);
}

const renamed = (property: string): Convention => ({ reads: [property], derive: (entity) => entity[property] });

const partial = (day: string, precision: string): Convention => ({
  reads: [day, precision],
  derive: (entity) =>
    partialDate(entity[day] as PartialDate['date'] | null, entity[precision] as PartialDate['precision'] | null),
});

const related = (name: string, key: string, target: string): Convention => ({
  reads: [key],
  resolve(entity, _, { loaders }, info) {
    if (entity[name] !== undefined) return entity[name];
    return entity[key] === null
      ? null
      : (loaders[target] as OneLoader<Entity>).load(entity[key] as string | number, info);
  },
});

const reference = ({ name }: GraphQLObjectType, key: string): Convention => ({
  reads: [key],
  derive: (entity) => (entity[key] === null ? null : { __typename: name, id: entity[key] }),
});
