import { byId, tallyFor } from '@dienstweg/kit';
import type { ProgrammeResolvers } from '../__generated__/resolvers.ts';

export const Programme: ProgrammeResolvers = {
  buildingBlocks: byId((loaders) => loaders.buildingBlocksOfProgramme),
  courses: byId((loaders) => loaders.coursesOfProgramme),
  courseRuns: ({ id }, page, { loaders }, info) => loaders.runsOfProgramme.load(id, page, info),
  certificateCount: async ({ id }, _, { loaders, grant, viewer }) => {
    const tally = await loaders.certificateCountOfProgramme.load(id, grant.has('protected:read'));
    return tallyFor(viewer, [id], tally?.certificateCount ?? null, ['certificates:read']);
  },
};
