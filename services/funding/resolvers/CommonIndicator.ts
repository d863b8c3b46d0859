import type { CommonIndicatorResolvers } from '../__generated__/resolvers.ts';
import { notes } from '../esf/catalogue.ts';
import { criteriaOf, filterOf } from '../esf/report.ts';

export const CommonIndicator: CommonIndicatorResolvers = {
  code: ({ definition }) => definition.code,
  kind: ({ definition }) => definition.kind,
  version: ({ definition }) => definition.version,
  title: ({ definition }, { language }) => definition.title[language],
  note: ({ definition: { note } }, { language }) => (note && notes[note]?.[language]) ?? null,
  definition: (indicator) => {
    const filter = filterOf(indicator);
    return filter && { json: JSON.stringify(filter) };
  },
  cohort: async (indicator, _, context) => {
    const filter = filterOf(indicator);
    return filter && { criteria: await criteriaOf(context, indicator.report, filter) };
  },
};
