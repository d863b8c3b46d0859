import { badUserInput, today } from '@dienstweg/kit';
import type { CountingRules, FundingLineResolvers } from '../__generated__/resolvers.ts';
import { catalogues } from '../esf/catalogue.ts';

export const FundingLine: FundingLineResolvers = {
  grants: ({ id }, _, { loaders }, info) => loaders.grantsOfFundingLine.load(id, info),
  esfReport: async ({ id, counting }, { during, asOf }, { loaders }) => {
    if (!counting) return null;
    if (during?.from && during.until && during.from > during.until)
      throw badUserInput('during: the span ends before it begins.');
    const programmes = (await loaders.programmesOfFundingLine.load(id))?.ids ?? [];
    return {
      catalogue: catalogues[counting as CountingRules],
      programmes,
      during: during ?? {},
      asOf: asOf ?? today(),
    };
  },
};
