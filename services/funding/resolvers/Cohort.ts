import type { CohortResolvers } from '../__generated__/resolvers.ts';
import { grantsOf } from '../context.ts';
import { cohortInWords } from '../criteria/sentence.ts';
import { ownMoney } from '../money.ts';

export const Cohort: CohortResolvers = {
  inWords: ({ criteria }, { language }, context, info) =>
    cohortInWords(criteria, language ?? context.language, context.loaders, info),
  spent: async ({ criteria: { within, asOf, paidBy } }, _, { loaders }) => {
    const grants = await grantsOf(within ?? [], asOf, loaders);
    if (paidBy) return ownMoney(paidBy, grants)?.spent ?? null;
    return grants.length ? grants.reduce((sum, { spent }) => sum + spent, 0) : null;
  },
};
