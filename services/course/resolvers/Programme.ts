import { talliedFor } from '@dienstweg/cohorts';
import { byId } from '@dienstweg/kit';
import type { ProgrammeResolvers } from '../__generated__/resolvers.ts';

export const Programme: ProgrammeResolvers = {
  buildingBlocks: byId((loaders) => loaders.buildingBlocksOfProgramme),
  courses: byId((loaders) => loaders.coursesOfProgramme),
  courseRuns: ({ id }, page, { loaders }, info) => loaders.runsOfProgramme.load(id, page, info),
  certificateCount: async ({ id }, _, context) =>
    context.loaders.certificateCountOfProgramme.load(id, ...talliedFor(context, [id])),
};
