import type { ProgrammeResolvers } from '../__generated__/resolvers.ts';

export const Programme: ProgrammeResolvers = {
  sites: ({ id }, _, { loaders }, info) => loaders.sitesOfProgramme.load(id, info),
  participations: ({ id }, page, { loaders }, info) => loaders.participationsOfProgramme.load(id, page, info),
  participationCount: async ({ id }, _, { loaders, grant }) =>
    (await loaders.participationCountOfProgramme.load(id, grant.has('protected:read')))?.participationCount ?? 0,
};
