import { type Subgraph, sdlOf } from '@dienstweg/schema';
import type { Grant } from '@dienstweg/schema/access';
import type { GraphQLSchema } from 'graphql';
import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { Asker } from '../cohorts/audience.ts';
import type { RequestSets } from '../cohorts/KeptSets.ts';
import type { RowCheck } from '../import/index.ts';
import type { Disputable } from '../protection/disputes/index.ts';
import type { Anonymised } from '../protection/erasure/erasure.ts';
import type { Allowance } from './allowance.ts';
import type { Session } from './database/Session.ts';
import type { AskGraph } from './graph.ts';
import type { Definitions, LoadersOf } from './loaders/loaders.ts';

/** Everything that makes one service different from the next. */
export interface Service<D extends Definitions = Definitions> {
  readonly name: string;
  /** Resolvers by type and field; what follows from the entities is filled in by the kit. */
  readonly resolvers: object;
  readonly loaders: D;
  /** Entities by the name of their import file; their order is the order of loading. */
  readonly entities: Readonly<Record<string, EntitySchema>>;
  /** What an import refuses of a row besides what the entity says, by the name of the file. */
  readonly rowChecks?: (schema: GraphQLSchema) => Readonly<Record<string, RowCheck>>;
  /** Statements that select a `Warning` for each thing that is odd about imported rows, though nothing is wrong. */
  readonly importWarnings?: readonly string[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly sdl: string;
  /** The type of people who are seen where another service refers to them, in a service that does not know who agreed to be seen. */
  readonly namedBy?: string;
  /** What identifies people in this service; absent where nothing does. */
  readonly anonymised?: Anonymised;
  /** Where disputed values stand besides their own field; absent where nothing can be disputed. */
  readonly disputable?: Disputable;
}

/** What a resolver is given for one request. */
export interface Context<D extends Definitions = Definitions> extends Asker {
  /** What the viewer may see. */
  readonly grant: Grant;
  readonly requestId: string;
  /** What the answer may still hold. */
  readonly allowance: Allowance;
  /** Asks the whole graph for the same viewer. */
  readonly askGraph: AskGraph;
  /** What the viewer may read. */
  readonly db: Session;
  readonly loaders: LoadersOf<D>;
  /** Sets of people that this service keeps. */
  readonly sets: RequestSets;
}

/** A reference to an entity that another service owns. */
export interface Reference {
  readonly id: string;
}

/** Declares a service. Its SDL is the one in `schema/` under its name, unless it brings its own. */
export const defineService = <D extends Definitions>(
  service: Omit<Service<D>, 'sdl'> & { readonly sdl?: string },
): Service<D> => ({
  ...service,
  sdl: service.sdl ?? sdlOf(service.name as Subgraph),
});
