import { requiring, tallyFor } from '@dienstweg/kit';
import { scopesAskedFor } from '@dienstweg/schema/access';
import type { IndicatorReadingResolvers } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { rulesOf } from '../criteria/versions.ts';

export const IndicatorReading: IndicatorReadingResolvers = {
  strict: requiring(['indicatorId', 'strict'], ({ indicatorId, strict }, _, context) =>
    told(context, indicatorId, strict),
  ),
  declared: requiring(['indicatorId', 'declared'], ({ indicatorId, declared }, _, context) =>
    told(context, indicatorId, declared),
  ),
  supersededBy: requiring(['id'], async ({ id }, _, { loaders }, info) => {
    const successor = await loaders.successorOfReading.load(id);
    return successor && loaders.reading.load(successor.id, info);
  }),
  rules: requiring(['indicatorId', 'version'], ({ indicatorId, version }, _, context, info) =>
    rulesOf(context, indicatorId, version, info),
  ),
};

async function told({ loaders, viewer }: FundingContext, indicator: string, count: number | null) {
  const programmes = await loaders.programmesOfIndicator.load(indicator);
  return tallyFor(viewer, programmes?.ids ?? null, count, scopesAskedFor);
}
