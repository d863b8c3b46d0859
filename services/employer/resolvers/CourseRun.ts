import type { CourseRunResolvers } from '../__generated__/resolvers.ts';

export const CourseRun: CourseRunResolvers = {
  practicalPlaces: ({ id }, _, { loaders }, info) => loaders.practicalPlacesOfRun.load(id, info),
};
