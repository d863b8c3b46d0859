import type { GraphQLResolveInfo } from 'graphql';

/** A resolver of an entity's field, and the properties of the entity that it reads. */
export type NeedsResolver<Entity = never, Args = never, Context = never, Result = unknown> = ((
  entity: Entity,
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => Result) & { readonly reads: readonly string[] };

/**
 * Says which properties of its entity a resolver requires: no others are read from the database for it, and it is given
 * no others.
 */
export const needs = <Entity, Property extends keyof Entity & string, Args, Context, Result>(
  reads: readonly Property[],
  resolve: (entity: Pick<Entity, Property>, args: Args, context: Context, info: GraphQLResolveInfo) => Result,
): NeedsResolver<Entity, Args, Context, Result> => Object.assign(resolve, { reads });

/** A resolver of what a loader finds by the id of the entity. */
export const byId = <Id, Loaders, Result>(
  loaderOf: (loaders: Loaders) => { load(id: Id, info: GraphQLResolveInfo): Result },
): NeedsResolver<{ id: Id }, unknown, { loaders: Loaders }, Result> =>
  needs(['id'], ({ id }, _, { loaders }, info) => loaderOf(loaders).load(id, info));
