import { talliedFor } from '@dienstweg/cohorts';
import { needs } from '@dienstweg/kit';
import type { IndicatorReadingResolvers } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { rulesOf } from '../criteria/rule.ts';

export const IndicatorReading: IndicatorReadingResolvers = {
  strict: needs(['indicatorId', 'strict'], ({ indicatorId, strict }, _, context) =>
    disclosed(context, indicatorId, strict),
  ),
  declared: needs(['indicatorId', 'declared'], ({ indicatorId, declared }, _, context) =>
    disclosed(context, indicatorId, declared),
  ),
  supersededBy: needs(['id'], async ({ id }, _, { loaders }, info) => {
    const successor = await loaders.successorOfReading.load(id);
    return successor === null ? null : loaders.reading.load(successor, info);
  }),
  rules: needs(['indicatorId', 'version'], ({ indicatorId, version }, _, context, info) =>
    rulesOf(context, indicatorId, version, info),
  ),
};

async function disclosed(context: FundingContext, indicator: string, count: number | null) {
  const programmes = await context.loaders.programmesOfIndicator.load(indicator);
  talliedFor(context, programmes);
  return count;
}
