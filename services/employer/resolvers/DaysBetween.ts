import { badUserInput, missingOver, rounded } from '@dienstweg/kit';
import type { DaysBetweenResolvers } from '../__generated__/resolvers.ts';
import { quantile } from '../criteria/days-between.ts';

export const DaysBetween: DaysBetweenResolvers = {
  count: ({ sorted, members: { base } }) => rounded(sorted.length, base),
  disclosure: ({ members: { base } }) => (base === 1 ? 'EXACT' : 'ROUNDED'),
  median: (days) => quantile(days, 0.5),
  quantile: (days, { at }) => {
    if (at < 0 || at > 1) throw badUserInput('at: a share lies between 0 and 1.');
    return quantile(days, at);
  },
  missing: ({ sorted, members: { base } }) => missingOver(rounded(sorted.length, base), base),
};
