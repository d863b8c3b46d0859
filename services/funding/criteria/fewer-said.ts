import { type FewerSaid, leafKey, MOST_NEIGHBOURS, neighboursOf } from '@dienstweg/kit';
import type { ProgrammeCriteria } from '../__generated__/resolvers.ts';

/**
 * Of each leaf, its programmes resolved to ids, the ids that it would mean with one thing of what it says of programmes left out, null
 * where nothing is said any more. They are not looked up where they are too many to be compared.
 */
export async function fewerSaidOf(
  said: readonly (readonly [leaf: object, programme: ProgrammeCriteria])[],
  meant: (programme: ProgrammeCriteria | null) => Promise<readonly string[] | null>,
): Promise<FewerSaid> {
  const less = said.flatMap(([leaf, programme]) =>
    neighboursOf({ ...programme }).map((smaller) => [leafKey(leaf), smaller] as const),
  );
  const compared = less.length <= MOST_NEIGHBOURS;
  const found = await Promise.all(
    less.map(async ([key, smaller]) => {
      const ids = compared ? await meant(Object.keys(smaller).length ? (smaller as ProgrammeCriteria) : null) : [];
      return [key, ids] as const;
    }),
  );
  const byLeaf = Map.groupBy(found, ([key]) => key);
  return Object.fromEntries([...byLeaf].map(([key, each]) => [key, each.flatMap(([, ids]) => (ids ? [ids] : []))]));
}
