import { byId, endsBeforeItBegins, needs } from '@dienstweg/kit';
import type { CountingRules, FundingLineResolvers } from '../__generated__/resolvers.ts';
import { catalogues } from '../esf/catalogue.ts';

export const FundingLine: FundingLineResolvers = {
  grants: byId((loaders) => loaders.grantsOfFundingLine),
  esfReport: needs(['id', 'counting'], async ({ id, counting }, { during, asOf }, { loaders }) => {
    if (!counting) return null;
    if (during?.from && during.until && during.from > during.until) throw endsBeforeItBegins('during');
    const programmes = (await loaders.programmesOfFundingLine.load(id)) ?? [];
    return {
      catalogue: catalogues[counting as CountingRules],
      programmes,
      during: during ?? {},
      asOf,
    };
  }),
};
