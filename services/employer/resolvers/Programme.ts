import type { ProgrammeResolvers } from '../__generated__/resolvers.ts';

export const Programme: ProgrammeResolvers = {
  hiringEvents: ({ id }, _, { loaders }, info) => loaders.hiringEventsOfProgramme.load(id, info),
  placementCount: async ({ id }, _, { loaders, grant }) =>
    (await loaders.placementCountOfProgramme.load(id, grant.has('protected:read')))?.placementCount ?? null,
};
