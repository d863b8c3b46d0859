import { counting, daysOf, labelled, splitPeople } from '@dienstweg/cohorts';
import type { PeopleResolvers } from '../__generated__/resolvers.ts';
import { certified } from '../criteria/milestones.ts';
import { byCertificate, byCourse, byEnrolmentState } from '../criteria/splits.ts';

export const People: PeopleResolvers = {
  ...counting,
  certifiedOn: (people, _, { db }) => daysOf(db.withoutRowSecurity, people, certified),
  byCourse: async (people, _, context, info) => {
    const groups = await splitPeople(people, byCourse, context);
    return groups.map(async ({ key, ...group }) => ({
      ...group,
      course: await context.loaders.courseById.load(key, info),
    }));
  },
  byCertificate: async (people, { language }, context) =>
    labelled(await splitPeople(people, byCertificate, context), 'CertificateKind', language ?? context.language),
  byEnrolmentState: async (people, { language }, context) =>
    labelled(await splitPeople(people, byEnrolmentState, context), 'EnrolmentState', language ?? context.language),
};
