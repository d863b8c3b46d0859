import type { VacancyInReachResolvers } from '../__generated__/resolvers.ts';

export const VacancyInReach: VacancyInReachResolvers = {
  vacancy: ({ vacancyId }, _, { loaders }, info) => loaders.vacancy.load(vacancyId, info),
};
