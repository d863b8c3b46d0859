import { countedWithin, today } from '@dienstweg/kit';
import type { HiringEventResolvers } from '../__generated__/resolvers.ts';

export const HiringEvent: HiringEventResolvers = {
  establishments: ({ id }, _, { loaders }, info) => loaders.establishmentsOfEvent.load(id, info),
  participants: ({ id }, { asOf }, { viewer }) => ({
    criteria: {
      where: { employer: { registeredFor: [id] } },
      asOf: asOf ?? today(),
      within: countedWithin(viewer, null),
    },
  }),
  registrations: ({ id }, _, { loaders }, info) => loaders.registrationsOfEvent.load(id, info),
  outcomes: async ({ id }, { placedWithinDays }, { loaders, grant }) =>
    (await loaders.outcomesOfEvent.load(id, placedWithinDays, grant.has('protected:read')))?.outcomes ?? [],
  interviews: ({ id }, page, { loaders }, info) => loaders.interviewsOfEvent.load(id, page, info),
};
