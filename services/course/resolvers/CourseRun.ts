import { countedWithin, dayTold, fact, refuseForeign, talliedFor } from '@dienstweg/cohorts';
import { byId, needs, today } from '@dienstweg/kit';
import type { CourseRunResolvers } from '../__generated__/resolvers.ts';
import type { CourseContext } from '../context.ts';
import type { RunOnDay } from '../places.ts';
import type { CourseRun as Run } from '../tables/CourseRun.ts';

interface Asked {
  readonly asOf?: string | null;
}

/** A field of how a run stood on the day asked about. */
const onDay = <Value>(tell: (run: RunOnDay) => Value) =>
  needs(
    ['id', 'programmeId'],
    async ({ id, programmeId }: Pick<Run, 'id' | 'programmeId'>, { asOf }: Asked, context: CourseContext) => {
      const run = await context.loaders.runOnDay.load(id, dayTold(context, [programmeId], asOf));
      if (!run) throw new Error(`Run ${id} is gone.`);
      return tell(run);
    },
  );

export const CourseRun: CourseRunResolvers = {
  state: onDay(({ state }) => state),
  placesTaken: needs(['id', 'programmeId'], async ({ id, programmeId }, { asOf }, context) => {
    talliedFor(context, [programmeId]);
    return (await context.loaders.runOnDay.load(id, asOf ?? today()))?.placesTaken ?? null;
  }),
  freePlaces: onDay(({ freePlaces }) => freePlaces),
  freePlacesMissing: onDay(({ freePlacesMissing }) => freePlacesMissing),
  hasFreePlaces: onDay(({ hasFreePlaces }) => hasFreePlaces),
  pauses: byId((loaders) => loaders.pausesOfRun),
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
  enrolments: needs(['id', 'programmeId'], ({ id, programmeId }, { where, ...page }, { loaders, viewer }, info) => {
    refuseForeign(viewer, programmeId);
    return loaders.enrolmentsOfRun.load(id, page, info, where ?? {});
  }),
};
