import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { badUserInput } from './errors.ts';
import type { OneLoader } from './loaders/one-by.ts';
import type { Table } from './loaders/table.ts';
import type { Context } from './service.ts';

interface Representation {
  readonly __typename: string;
  readonly id?: string;
}
export type ResolveReference = (representation: Representation, context: Context, info: GraphQLResolveInfo) => unknown;

/** What entities of a service are resolved by. */
interface Known {
  readonly tables: ReadonlyMap<string, Table>;
  /** The type whose references count as read. */
  readonly subject: string | undefined;
  readonly own: ReadonlyMap<string, ResolveReference>;
}

/**
 * Resolves what the gateway refers to: entities of this service by their key in one statement per type, others as they
 * come.
 */
export function entitiesResolver(
  types: ReadonlySet<string>,
  { tables, subject, own }: Known,
): GraphQLFieldResolver<unknown, Context, { representations: Representation[] }> {
  const byKey: ResolveReference = ({ __typename, id }, { loaders }, info) =>
    (loaders[__typename] as OneLoader<object>).load(id, info);
  /** Subjects of another service are read by whatever is asked of them here. */
  const itself: ResolveReference = (representation, { db }) => {
    if (representation.__typename === subject) db.subjects.add(Number(representation.id));
    return representation;
  };
  const resolvers = new Map(
    [...types].map((type) => [type, named(type, own.get(type)) ?? (tables.has(type) ? byKey : itself)]),
  );
  const resolverOf = (type: string) => {
    const resolve = resolvers.get(type);
    if (!resolve) {
      const EN = `representations: ${type} is not an entity of this service.`;
      throw badUserInput({ EN, DE: `representations: ${type} ist keine Entität dieses Dienstes.` });
    }
    return resolve;
  };
  return (_, { representations }, context, info) => {
    const chosen = representations.map(({ __typename }) => resolverOf(__typename)); // refused before anything is read
    return chosen.map((resolve, at) => resolve(representations[at] as Representation, context, info));
  };
}

function named(type: string, resolve: ResolveReference | undefined): ResolveReference | undefined {
  return (
    resolve &&
    (async (...given) => {
      const found = await resolve(...given);
      return found && !(found as Representation).__typename ? Object.assign(found, { __typename: type }) : found;
    })
  );
}
