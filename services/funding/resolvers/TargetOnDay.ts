import type { TargetOnDayResolvers } from '../__generated__/resolvers.ts';
import { meantOn, yearBefore } from '../criteria/series.ts';

export const TargetOnDay: TargetOnDayResolvers = {
  strict: async ({ on, about }) => meantOn(on, await about.strict()),
  declared: async ({ on, about }) => meantOn(on, await about.declared()),
  periodBefore: yearBefore,
};
