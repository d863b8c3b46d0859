import type { CommonIndicatorResolvers } from '../__generated__/resolvers.ts';
import { criteriaOf, filterOf } from '../esf/report.ts';
import { CommonIndicatorVersion } from './CommonIndicatorVersion.ts';

export const CommonIndicator: CommonIndicatorResolvers = {
  ...CommonIndicatorVersion,
  code: ({ definition }) => definition.code,
  kind: ({ definition }) => definition.kind,
  title: ({ definition }, { language }, context) => definition.title[language ?? context.language],
  versions: ({ definition, report }) =>
    [definition, ...(definition.earlier ?? [])].map((version) => ({
      definition: { ...definition, ...version },
      report,
    })),
  cohort: async (indicator, _, context) => {
    const filter = filterOf(indicator);
    return filter && { criteria: await criteriaOf(context, indicator.report, filter) };
  },
};
