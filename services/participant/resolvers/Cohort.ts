import { type CohortReference, counting, subgraphUnavailable } from '@dienstweg/kit';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import type { ParticipantContext } from '../context.ts';
import { type Answers, everyoneMeant, silentServices } from '../criteria/everyone.ts';
import { progressOf } from '../criteria/progress.ts';

export const Cohort: CohortResolvers = {
  people: (cohort, _, context) => peopleOf(cohort, context),
  progress: async (cohort, _, context) => {
    const { target, asOf } = cohort.criteria;
    const count = target && (await countOf(cohort, context));
    return target && count != null ? progressOf(target, count, asOf) : null;
  },
  costPerPerson: async ({ spent, ...cohort }, _, context) => {
    const count = await countOf(cohort, context);
    return count && spent != null ? Math.round(spent / count) : null;
  },
};

const countOf = async (cohort: CohortReference, context: ParticipantContext) =>
  counting.count(await peopleOf(cohort, context), {}, context);

async function peopleOf({ criteria, ...answers }: CohortReference, context: ParticipantContext) {
  const [silent] = silentServices(criteria, answers as Answers);
  if (silent) throw subgraphUnavailable(silent);
  return { members: await everyoneMeant(context, criteria, answers as Answers) };
}
