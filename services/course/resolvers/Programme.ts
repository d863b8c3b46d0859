import { tallyFor } from '@dienstweg/kit';
import type { ProgrammeResolvers } from '../__generated__/resolvers.ts';

export const Programme: ProgrammeResolvers = {
  buildingBlocks: ({ id }, _, { loaders }, info) => loaders.buildingBlocksOfProgramme.load(id, info),
  courses: ({ id }, _, { loaders }, info) => loaders.coursesOfProgramme.load(id, info),
  courseRuns: ({ id }, page, { loaders }, info) => loaders.runsOfProgramme.load(id, page, info),
  certificateCount: async ({ id }, _, { loaders, grant, viewer }) => {
    const tally = await loaders.certificateCountOfProgramme.load(id, grant.has('protected:read'));
    return tallyFor(viewer, [id], tally?.certificateCount ?? null);
  },
};
