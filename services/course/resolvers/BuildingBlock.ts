import { byId } from '@dienstweg/kit';
import type { BuildingBlockResolvers } from '../__generated__/resolvers.ts';

export const BuildingBlock: BuildingBlockResolvers = {
  courses: byId((loaders) => loaders.coursesOfBuildingBlock),
};
