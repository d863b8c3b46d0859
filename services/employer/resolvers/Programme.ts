import { byId, tallyFor } from '@dienstweg/kit';
import type { ProgrammeResolvers } from '../__generated__/resolvers.ts';

export const Programme: ProgrammeResolvers = {
  hiringEvents: byId((loaders) => loaders.hiringEventsOfProgramme),
  placementCount: async ({ id }, _, { loaders, grant, viewer }) => {
    const tally = await loaders.placementCountOfProgramme.load(id, grant.has('protected:read'));
    return tallyFor(viewer, [id], tally?.placementCount ?? null, ['placements:read']);
  },
};
