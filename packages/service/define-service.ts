import { type CohortSupplies, type Consistency, internalScalars } from '@dienstweg/cohorts';
import type { RowCheck } from '@dienstweg/import';
import type * as kit from '@dienstweg/kit';
import { derivedSql, type Protectable, type Protected } from '@dienstweg/protection';
import { type Subgraph, sdlOf } from '@dienstweg/schema';
import { type GraphQLSchema, print } from 'graphql';

/** Everything that makes one of our services different from the next. */
export interface Service<D extends kit.Definitions = kit.Definitions>
  extends kit.Service<D>,
    Pick<Protectable, 'namedBy'> {
  /** What an import refuses of a row besides what the entity says, by the name of the file. */
  readonly rowChecks?: (schema: GraphQLSchema) => Readonly<Record<string, RowCheck>>;
  /** Statements that select a `Warning` for each thing that is odd about imported rows, though nothing is wrong. */
  readonly importWarnings?: readonly string[];
  /** Statements that select how complete rows are, each a `Completeness`. */
  readonly importCompleteness?: readonly string[];
  /** What it tells of contradictions, and finds. */
  readonly consistency?: Consistency;
}

/** What a resolver is given for one request. */
export type Context<D extends kit.Definitions = kit.Definitions> = kit.Context<D> & Protected & CohortSupplies;

/** Declares a service. Its SDL is the one in `schema/` under its name. */
export const defineService = <D extends kit.Definitions>(
  service: Omit<Service<D>, 'sdl' | 'name' | 'derived'> & { readonly name: Subgraph },
): Service<D> => ({
  ...service,
  sdl: print(sdlOf(service.name)),
  derived: derivedSql(service.tables),
  resolvers: { ...internalScalars, ...service.resolvers },
});
