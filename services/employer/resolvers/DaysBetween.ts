import { counting } from '@dienstweg/cohorts';
import { badUserInput } from '@dienstweg/kit';
import type { DaysBetweenResolvers } from '../__generated__/resolvers.ts';
import { kaplanMeier, missingIn, quantile } from '../criteria/days-between.ts';

export const DaysBetween: DaysBetweenResolvers = {
  ...counting,
  median: (days) => quantile(days, 0.5),
  quantile: (days, { at }) => {
    if (at < 0 || at > 1)
      throw badUserInput({
        EN: 'at: a share lies between 0 and 1.',
        DE: 'at: Ein Anteil liegt zwischen 0 und 1.',
      });
    return quantile(days, at);
  },
  missing: missingIn,
  waiting: ({ waiting }) => ({ members: waiting }),
  kaplanMeierMedian: (days) => kaplanMeier(days).median,
  kaplanMeierMissing: (days) => kaplanMeier(days).missing,
};
