import { byId, countedWithin, requiring, tallyFor, today } from '@dienstweg/kit';
import type { HiringEventResolvers } from '../__generated__/resolvers.ts';

export const HiringEvent: HiringEventResolvers = {
  establishments: byId((loaders) => loaders.establishmentsOfEvent),
  participants: requiring(['id', 'programmeId'], ({ id, programmeId }, { asOf }, { viewer }) => ({
    criteria: {
      where: { employer: { registeredFor: [id] } },
      asOf: asOf ?? today(),
      within: countedWithin(viewer, null, [programmeId]),
    },
  })),
  registrations: byId((loaders) => loaders.registrationsOfEvent),
  outcomes: requiring(
    ['id', 'programmeId'],
    async ({ id, programmeId }, { placedWithinDays }, { loaders, grant, viewer }) => {
      const counted = await loaders.outcomesOfEvent.load(id, placedWithinDays, grant.has('protected:read'));
      const told = (count: number | null | undefined) =>
        tallyFor(viewer, [programmeId], count ?? null, ['placements:read']);
      return (counted?.outcomes ?? []).map(({ outcome, interviews, placements }) => ({
        outcome,
        interviews: told(interviews),
        placements: told(placements),
      }));
    },
  ),
  interviews: requiring(['id'], ({ id }, page, { loaders }, info) => loaders.interviewsOfEvent.load(id, page, info)),
};
