import { countedWithin, tallyFor, today } from '@dienstweg/kit';
import type { HiringEventResolvers } from '../__generated__/resolvers.ts';

export const HiringEvent: HiringEventResolvers = {
  establishments: ({ id }, _, { loaders }, info) => loaders.establishmentsOfEvent.load(id, info),
  participants: ({ id, programmeId }, { asOf }, { viewer }) => ({
    criteria: {
      where: { employer: { registeredFor: [id] } },
      asOf: asOf ?? today(),
      within: countedWithin(viewer, null, [programmeId]),
    },
  }),
  registrations: ({ id }, _, { loaders }, info) => loaders.registrationsOfEvent.load(id, info),
  outcomes: async ({ id, programmeId }, { placedWithinDays }, { loaders, grant, viewer }) => {
    const counted = await loaders.outcomesOfEvent.load(id, placedWithinDays, grant.has('protected:read'));
    const told = (count: number | null | undefined) => tallyFor(viewer, [programmeId], count ?? null);
    return (counted?.outcomes ?? []).map(({ outcome, interviews, placements }) => ({
      outcome,
      interviews: told(interviews),
      placements: told(placements),
    }));
  },
  interviews: ({ id }, page, { loaders }, info) => loaders.interviewsOfEvent.load(id, page, info),
};
