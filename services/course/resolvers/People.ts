import { counting, daysOf } from '@dienstweg/cohorts';
import type { PeopleResolvers } from '../__generated__/resolvers.ts';
import { certified } from '../criteria/milestones.ts';

export const People: PeopleResolvers = {
  ...counting,
  certifiedOn: (people, _, { db }) => daysOf(db.withoutRowSecurity, people, certified),
};
