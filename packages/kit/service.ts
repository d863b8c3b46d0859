import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { Allowance } from './allowance.ts';
import type { AskGraph } from './graph.ts';
import type { Supplies } from './guard.ts';
import type { Definitions, LoadersOf } from './loaders/loaders.ts';

/** Everything that makes one service different from the next. */
export interface Service<D extends Definitions = Definitions> {
  readonly name: string;
  readonly sdl: string;
  /** Resolvers by type and field; what follows from the entities is filled in by the kit. */
  readonly resolvers: object;
  readonly loaders: D;
  /** Entities under names; their order is the order of loading. */
  readonly entities: Readonly<Record<string, EntitySchema>>;
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** What a resolver is given for one request. */
export interface Context<D extends Definitions = Definitions> extends Supplies {
  readonly requestId: string;
  /** What the answer may still hold. */
  readonly allowance: Allowance;
  /** Asks the whole graph for the same caller. */
  readonly askGraph: AskGraph;
  readonly loaders: LoadersOf<D>;
}

/** A reference to an entity that another service owns. */
export interface Reference {
  readonly id: string;
}
