import { labelOfGroup } from '@dienstweg/cohorts';
import type { PeopleGroupResolvers } from '../__generated__/resolvers.ts';
import { SPLITS } from '../criteria/splits.ts';

export const PeopleGroup: PeopleGroupResolvers = {
  label: async ({ attribute, key }, { language }, context, info) => {
    const course = attribute === 'COURSE' ? await context.loaders.courseById.load(key, info) : null;
    return course?.title ?? labelOfGroup({ key }, SPLITS[attribute], language ?? context.language);
  },
  of: async ({ attribute, key }, _, { loaders }, info) => {
    const course = attribute === 'COURSE' ? await loaders.courseById.load(key, info) : null;
    return course && { __typename: 'Course', ...course };
  },
};
