import type { BuildingBlockResolvers } from '../__generated__/resolvers.ts';

export const BuildingBlock: BuildingBlockResolvers = {
  courses: ({ id }, _, { loaders }, info) => loaders.coursesOfBuildingBlock.load(id, info),
};
