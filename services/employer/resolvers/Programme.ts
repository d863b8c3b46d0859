import { talliedFor } from '@dienstweg/cohorts';
import { byId } from '@dienstweg/kit';
import type { ProgrammeResolvers } from '../__generated__/resolvers.ts';

export const Programme: ProgrammeResolvers = {
  hiringEvents: byId((loaders) => loaders.hiringEventsOfProgramme),
  placementCount: async ({ id }, _, context) =>
    context.loaders.placementCountOfProgramme.load(id, ...talliedFor(context, [id])),
};
