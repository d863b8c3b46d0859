import { countedWithin, fact, talliedFor } from '@dienstweg/cohorts';
import { needs, today } from '@dienstweg/kit';
import type { CourseRunResolvers } from '../__generated__/resolvers.ts';
import { hasFreePlaces, PLACES } from '../places.ts';

export const CourseRun: CourseRunResolvers = {
  state: needs(['state', ...PLACES], (run) =>
    run.state === 'OPEN' && hasFreePlaces(run) === false ? 'FULL' : run.state,
  ),
  placesTaken: needs(['placesTaken', 'programmeId'], ({ placesTaken, programmeId }, _, context) => {
    talliedFor(context, [programmeId]);
    return placesTaken;
  }),
  freePlaces: needs(['capacity', 'placesTaken'], ({ capacity, placesTaken }) =>
    capacity === null ? null : capacity - placesTaken,
  ),
  hasFreePlaces: needs(PLACES, hasFreePlaces),
  accredited: needs(['id'], ({ id }, _, { loaders }) => loaders.accreditedOfRun.load(id)),
  partners: needs(['partnerOrganisationIds'], ({ partnerOrganisationIds }) =>
    partnerOrganisationIds.map((id) => ({ id })),
  ),
  waiting: needs(['id', 'programmeId'], ({ id, programmeId }, { asOf }, { viewer }) => ({
    criteria: {
      where: { enrolment: { run: [id], waiting: true } },
      asOf: asOf ?? today(),
      within: countedWithin(viewer, [programmeId]),
      facts: [fact('CourseRun.waiting', 'enrolments:read')],
    },
  })),
  enrolments: needs(['id'], ({ id }, { where, ...page }, { loaders }, info) =>
    loaders.enrolmentsOfRun.load(id, page, info, where ?? {}),
  ),
};
