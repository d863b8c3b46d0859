import type { Caller, Guarding, Supplies } from '@dienstweg/kit';
import { KeptSets, type RequestSets } from './KeptSets.ts';

/** What cohorts supply resolvers with. */
export interface CohortSupplies {
  /** Numbers of other programmes' people are told to the nearest multiple of this. */
  readonly base: number;
  /** Sets of people that this service keeps. */
  readonly sets: RequestSets;
}

/** How much is kept, and how numbers are told. */
export interface CohortOptions extends Pick<CohortSupplies, 'base'> {
  /** Most memory for kept sets of people, in bytes. */
  readonly keptBytes: number;
}

/** The same guard, behind which requests evaluate sets of people and keep them for each other. */
export const withKeptSets = <C extends Caller, S extends Supplies>(
  guarding: Guarding<C, S>,
  { base, keptBytes }: CohortOptions,
): Guarding<C, S & CohortSupplies> => ({
  ...guarding,
  async open(opening) {
    const guard = await guarding.open(opening);
    const kept = new KeptSets(opening.database, keptBytes);
    return {
      ...guard,
      async begin(caller, operation, watched) {
        const { supplies, release, discard } = await guard.begin(caller, operation, watched);
        return { supplies: { ...supplies, base, sets: kept.forRequest(operation.signal) }, release, discard };
      },
    };
  },
});
