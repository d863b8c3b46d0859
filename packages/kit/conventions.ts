import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { OneLoader } from './loaders/one-by.ts';
import type { Derive, Table } from './loaders/table.ts';
import { type PartialDate, partialDate, partialDateAfter } from './partial-date.ts';
import type { Context } from './service.ts';
import { dayAfter } from './today.ts';

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
 * `fId` names elsewhere; a period is what the table says its rows last. Of a last day the graph shows what follows.
 */
export function conventionOf(
  table: Table,
  { name, type: given }: GraphQLField<unknown, unknown>,
  owned: ReadonlyMap<string, Table>,
): Convention | undefined {
  const type = getNamedType(given);
  const has = (property: string) => table.columns.some((column) => column.property === property);
  if (!isObjectType(type)) return has(name) ? own(table, name) : has(`${name}On`) ? day(table, `${name}On`) : undefined;
  if (type.name === 'PartialDate' && has(`${name}On`)) return partial(table, `${name}On`);
  if (type.name === 'Period' && table.lasts) return period(table.lasts.map((property) => day(table, property)));
  if (type.name === 'PartialPeriod' && table.lasts)
    return period(table.lasts.map((property) => partial(table, property)));
  const parent = table.parents.get(name);
  if (parent) return related(name, parent.column.property, parent.table.name);
  if (!has(`${name}Id`)) return undefined;
  return owned.has(type.name) ? related(name, `${name}Id`, type.name) : reference(type, `${name}Id`);
}

type Derived = Convention & { readonly derive: Derive };

const own = (table: Table, property: string): Convention =>
  table.lastDays.has(property) ? { reads: [property], resolve: day(table, property).derive } : { reads: [property] };

const day = ({ lastDays }: Table, property: string): Derived => ({
  reads: [property],
  derive: ({ [property]: value }) => (lastDays.has(property) && typeof value === 'string' ? dayAfter(value) : value),
});

function partial({ lastDays }: Table, property: string): Derived {
  const precision = property.replace(/On$/, 'Precision');
  return {
    reads: [property, precision],
    derive(entity) {
      const date = partialDate(
        entity[property] as PartialDate['date'] | null,
        entity[precision] as PartialDate['precision'] | null,
      );
      return date && lastDays.has(property) ? partialDateAfter(date) : date;
    },
  };
}

const period = ([from, until]: readonly Derived[]): Convention => ({
  reads: [from, until].flatMap((side) => side?.reads ?? []),
  derive: (entity) => ({ from: from?.derive(entity), until: until?.derive(entity) }),
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
