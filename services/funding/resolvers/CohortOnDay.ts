import type { CohortOnDayResolvers } from '../__generated__/resolvers.ts';
import { meantOn, yearBefore } from '../criteria/series.ts';

export const CohortOnDay: CohortOnDayResolvers = {
  cohort: ({ on, about }) => meantOn(on, about),
  periodBefore: yearBefore,
};
