import { countedWithin, fact, refuseForeign, talliedFor } from '@dienstweg/cohorts';
import { byId, needs, today } from '@dienstweg/kit';
import type { HiringEventResolvers } from '../__generated__/resolvers.ts';

export const HiringEvent: HiringEventResolvers = {
  establishments: byId((loaders) => loaders.establishmentsOfEvent),
  participants: needs(['id', 'programmeId'], ({ id, programmeId }, { asOf }, { viewer }) => ({
    criteria: {
      where: { work: { registration: { event: [id] } } },
      asOf: asOf ?? today(),
      within: countedWithin(viewer, [programmeId]),
      facts: [fact('HiringEvent.participants', 'placements:read')],
    },
  })),
  tables: byId((loaders) => loaders.tablesOfEvent),
  registrations: needs(['id', 'programmeId'], ({ id, programmeId }, _, { loaders, viewer }, info) => {
    refuseForeign(viewer, programmeId);
    return loaders.registrationsOfEvent.load(id, info);
  }),
  outcomes: needs(['id', 'programmeId'], async ({ id, programmeId }, { placedWithinDays }, context) => {
    const counted = talliedFor(context, [programmeId]);
    return (await context.loaders.outcomesOfEvent.load(id, ...counted, placedWithinDays)) ?? [];
  }),
  interviews: needs(['id', 'programmeId'], ({ id, programmeId }, page, { loaders, viewer }, info) => {
    refuseForeign(viewer, programmeId);
    return loaders.interviewsOfEvent.load(id, page, info);
  }),
};
