import { type CohortReference, counting, type Members, type RequestSets, subgraphUnavailable } from '@dienstweg/kit';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import { type Answers, everyoneMeant, silentServices } from '../criteria/everyone.ts';
import { progressOf } from '../criteria/progress.ts';

export const Cohort: CohortResolvers = {
  people: (cohort, _, { sets }) => peopleOf(cohort, sets),
  progress: async (cohort, _, { sets }) => {
    const { target, asOf } = cohort.criteria;
    if (!target) return null;
    return progressOf(target, counting.count(await peopleOf(cohort, sets)), asOf);
  },
  costPerPerson: async ({ spent, ...cohort }, _, { sets }) => {
    const count = counting.count(await peopleOf(cohort, sets));
    return count && spent != null ? Math.round(spent / count) : null;
  },
};

async function peopleOf({ criteria, ...answers }: CohortReference, sets: RequestSets) {
  const [silent] = silentServices(criteria, answers as Answers);
  if (silent) throw subgraphUnavailable(silent);
  const { asOf, within } = criteria;
  return { members: { set: await everyoneMeant(sets, criteria, answers as Answers), asOf, within } satisfies Members };
}
