import { type Members, subgraphUnavailable } from '@dienstweg/kit';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import { type Answers, everyoneMeant, silentServices } from '../criteria/everyone.ts';

export const Cohort: CohortResolvers = {
  people: async ({ criteria, ...answers }, _, { sets }) => {
    const [silent] = silentServices(criteria, answers as Answers);
    if (silent) throw subgraphUnavailable(silent);
    const { asOf, within } = criteria;
    const set = await everyoneMeant(sets, criteria, answers as Answers);
    return { members: { set, asOf, within } satisfies Members };
  },
};
