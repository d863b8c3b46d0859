import { tallyFor, today } from '@dienstweg/kit';
import type { EmployerResolvers } from '../__generated__/resolvers.ts';

export const Employer: EmployerResolvers = {
  establishments: ({ id }, _, { loaders }, info) => loaders.establishmentsOfEmployer.load(id, info),
  lastingHires: async ({ id }, { asOf }, { loaders, grant, viewer }) => {
    const hires = await loaders.lastingHiresOfEmployer.load(id, asOf ?? today(), grant.has('protected:read'));
    return tallyFor(viewer, null, hires?.count ?? 0);
  },
  commitments: ({ id }, page, { loaders }, info) => loaders.commitmentsOfEmployer.load(id, page, info),
  placements: ({ id }, page, { loaders }, info) => loaders.placementsOfEmployer.load(id, page, info),
};
