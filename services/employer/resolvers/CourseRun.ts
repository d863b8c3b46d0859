import { byId } from '@dienstweg/kit';
import type { CourseRunResolvers } from '../__generated__/resolvers.ts';

export const CourseRun: CourseRunResolvers = {
  practicalPlaces: byId((loaders) => loaders.practicalPlacesOfRun),
};
