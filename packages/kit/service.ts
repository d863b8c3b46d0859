import type { MigrationInterface } from 'typeorm';
import type { Allowance } from './allowance.ts';
import type { AskGraph } from './graph.ts';
import type { Supplies } from './guard.ts';
import type { Language } from './language.ts';
import type { Definitions, LoadersOf } from './loaders/loaders.ts';
import type { DeclaredTable } from './tables/table.ts';

/** Frozen once it is merged: it leads forward only. */
export type Migration = new () => Pick<MigrationInterface, 'up'>;

/** SQL that follows from the code, and what runs once where a database has it for the first time. */
export interface Derived {
  readonly sql: string;
  readonly first: string;
}

/** Everything that makes one service different from the next. */
export interface Service<D extends Definitions = Definitions> {
  readonly name: string;
  readonly sdl: string;
  /** Resolvers by type and field; what follows from the entities is filled in by the kit. */
  readonly resolvers: object;
  readonly loaders: D;
  /** In the order of loading. */
  readonly tables: readonly DeclaredTable[];
  readonly migrations: readonly Migration[];
  /** SQL that follows from the tables. */
  readonly derived?: Derived;
}

/** What a resolver is given for one request. */
export interface Context<D extends Definitions = Definitions> extends Supplies {
  readonly requestId: string;
  /** The language of the request: labels that name none are in it. */
  readonly language: Language;
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
