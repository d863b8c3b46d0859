import type { Service } from './supergraph.ts';

/** A small supergraph with questions and what is right. */
export interface Suite {
  readonly services: Readonly<Record<string, Service>>;
  /** The same data in one place: what graphql-js answers from it is right. */
  readonly reference?: object;
  readonly questions: readonly [document: string, data: unknown, variables?: Record<string, unknown>][];
}
