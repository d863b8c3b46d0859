import { counting, daysOf, labelled, splitPeople } from '@dienstweg/kit';
import type { PeopleResolvers } from '../__generated__/resolvers.ts';
import { certified } from '../criteria/milestones.ts';
import { byCertificate, byCourse, byEnrolmentState } from '../criteria/splits.ts';

export const People: PeopleResolvers = {
  ...counting,
  certifiedOn: (people, _, { db }) => daysOf(db, people, certified),
  byCourse: async (people, _, { sets, loaders }, info) => {
    const groups = await splitPeople(people, byCourse, sets);
    return groups.map(async ({ key, people: some }) => ({
      course: await loaders.courseById.load(key, info),
      people: some,
    }));
  },
  byCertificate: async (people, { language }, { sets }) =>
    labelled(await splitPeople(people, byCertificate, sets), 'CertificateKind', language),
  byEnrolmentState: async (people, { language }, { sets }) =>
    labelled(await splitPeople(people, byEnrolmentState, sets), 'EnrolmentState', language),
};
