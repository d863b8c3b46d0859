import type { SupportPlanResolvers } from '../__generated__/resolvers.ts';

export const SupportPlan: SupportPlanResolvers = {
  goals: ({ id }, _, { loaders }, info) => loaders.goalsOfSupportPlan.load(id, info),
};
