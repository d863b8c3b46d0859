import { labelOfGroup } from '@dienstweg/cohorts';
import type { PeopleGroupResolvers } from '../__generated__/resolvers.ts';
import { SPLITS } from '../criteria/splits.ts';

export const PeopleGroup: PeopleGroupResolvers = {
  label: async ({ attribute, key }, { language }, context, info) => {
    const employer = attribute === 'EMPLOYER' ? await context.loaders.employer.load(key, info) : null;
    return employer?.name ?? labelOfGroup({ key }, SPLITS[attribute], language ?? context.language);
  },
  of: async ({ attribute, key }, _, { loaders }, info) => {
    const employer = attribute === 'EMPLOYER' ? await loaders.employer.load(key, info) : null;
    return employer && { __typename: 'Employer', ...employer };
  },
};
