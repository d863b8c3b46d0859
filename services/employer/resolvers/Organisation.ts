import type { OrganisationResolvers } from '../__generated__/resolvers.ts';

export const Organisation: OrganisationResolvers = {
  establishments: async ({ id }, _, { loaders }, info) => {
    const employer = await loaders.employerOfOrganisation.load(id, info);
    return employer ? loaders.establishmentsOfEmployer.load(employer.id, info) : [];
  },
};
