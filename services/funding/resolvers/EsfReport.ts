import type { EsfReportResolvers } from '../__generated__/resolvers.ts';
import { criteriaOf } from '../esf/report.ts';

export const EsfReport: EsfReportResolvers = {
  regulation: ({ catalogue }) => catalogue.regulation,
  participants: async (report, _, context) => ({
    criteria: await criteriaOf(context, report, { stay: { entered: report.during } }),
  }),
  complete: async (report, _, context) => ({
    criteria: await criteriaOf(context, report, { stay: { entered: report.during, atEntry: { complete: true } } }),
  }),
  indicators: (report) => report.catalogue.indicators.map((definition) => ({ definition, report })),
};
