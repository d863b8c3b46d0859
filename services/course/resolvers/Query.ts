import { dayTold } from '@dienstweg/cohorts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { runsLike } from '../places.ts';

export const Query: QueryResolvers = {
  course: (_, { id }, { loaders }, info) => loaders.courseById.load(id, info),
  courses: (_, { where, ...page }, { loaders }, info) => loaders.courses.load(page, info, where ?? {}),
  courseRun: (_, { id }, { loaders }, info) => loaders.runById.load(id, info),
  async courseRuns(_, { where, asOf, ...page }, context, info) {
    const { startingDuring, endingDuring, state, hasFreePlaces, ...others } = where ?? {};
    const { loaders, db } = context;
    const day = dayTold(context, others.programme ? [others.programme] : null, asOf);
    return loaders.runs.load(page, info, {
      among: await runsLike(db.withoutRowSecurity, { state, hasFreePlaces }, day),
      startsFrom: startingDuring?.from,
      startsBefore: startingDuring?.until,
      endsFrom: endingDuring?.from,
      endsBefore: endingDuring?.until,
      ...others,
    });
  },
};
