import { countedWithin, fact, talliedFor } from '@dienstweg/cohorts';
import { requiring, today } from '@dienstweg/kit';
import type { CourseRunResolvers } from '../__generated__/resolvers.ts';
import { hasFreePlaces, PLACES } from '../places.ts';

export const CourseRun: CourseRunResolvers = {
  state: requiring(['state', ...PLACES], (run) =>
    run.state === 'OPEN' && hasFreePlaces(run) === false ? 'FULL' : run.state,
  ),
  placesTaken: requiring(['placesTaken', 'programmeId'], ({ placesTaken, programmeId }, _, context) => {
    talliedFor(context, [programmeId]);
    return placesTaken;
  }),
  freePlaces: requiring(['capacity', 'placesTaken'], ({ capacity, placesTaken }) =>
    capacity === null ? null : capacity - placesTaken,
  ),
  hasFreePlaces: requiring(PLACES, hasFreePlaces),
  accredited: requiring(
    ['id'],
    async ({ id }, _, { loaders }) => (await loaders.accreditedOfRun.load(id))?.accredited ?? null,
  ),
  partners: requiring(['partnerOrganisationIds'], ({ partnerOrganisationIds }) =>
    partnerOrganisationIds.map((id) => ({ id })),
  ),
  waiting: requiring(['id', 'programmeId'], ({ id, programmeId }, { asOf }, { viewer }) => ({
    criteria: {
      where: { course: { waitingFor: [id] } },
      asOf: asOf ?? today(),
      within: countedWithin(viewer, [programmeId]),
      facts: [fact('CourseRun.waiting', 'enrolments:read')],
    },
  })),
  enrolments: requiring(['id'], ({ id }, { state, ...page }, { loaders }, info) =>
    loaders.enrolmentsOfRun.load(id, page, info, { state }),
  ),
};
