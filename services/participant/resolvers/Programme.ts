import { refuseForeign, talliedFor } from '@dienstweg/cohorts';
import { byId } from '@dienstweg/kit';
import type { ProgrammeResolvers } from '../__generated__/resolvers.ts';

export const Programme: ProgrammeResolvers = {
  coacheesOnly: async ({ id }, _, { loaders }, info) =>
    (await loaders.sightOfProgramme.load(id, info))?.coacheesOnly ?? false,
  coachMeetings: byId((loaders) => loaders.coachMeetingsOfProgramme),
  sites: byId((loaders) => loaders.sitesOfProgramme),
  participations: ({ id }, page, { loaders, viewer }, info) => {
    refuseForeign(viewer, id);
    return loaders.participationsOfProgramme.load(id, page, info);
  },
  participationCount: async ({ id }, _, context) => {
    const count = await context.loaders.participationCountOfProgramme.load(id, ...talliedFor(context, [id]));
    return count ?? 0;
  },
};
