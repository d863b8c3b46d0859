import { byId } from '@dienstweg/kit';
import type { SupportPlanResolvers } from '../__generated__/resolvers.ts';

export const SupportPlan: SupportPlanResolvers = {
  goals: byId((loaders) => loaders.goalsOfSupportPlan),
};
