import { countedWithin, today } from '@dienstweg/kit';
import type { CourseRunResolvers } from '../__generated__/resolvers.ts';
import { hasFreePlaces } from '../places.ts';

export const CourseRun: CourseRunResolvers = {
  state: (run) => (run.state === 'OPEN' && hasFreePlaces(run) === false ? 'FULL' : run.state),
  freePlaces: ({ capacity, placesTaken }) => (capacity === null ? null : capacity - placesTaken),
  hasFreePlaces,
  accredited: async ({ id }, _, { loaders }) => (await loaders.accreditedOfRun.load(id))?.accredited ?? null,
  partners: ({ partnerOrganisationIds }) => partnerOrganisationIds.map((id) => ({ id })),
  waiting: ({ id, programmeId }, { asOf }, { viewer }) => ({
    criteria: {
      where: { course: { waitingFor: [id] } },
      asOf: asOf ?? today(),
      within: countedWithin(viewer, null, [programmeId]),
    },
  }),
  enrolments: ({ id }, { state, ...page }, { loaders }, info) =>
    loaders.enrolmentsOfRun.load(id, page, info, { state }),
};
