import { byId, requiring, tallyFor, today } from '@dienstweg/kit';
import type { EmployerResolvers } from '../__generated__/resolvers.ts';

export const Employer: EmployerResolvers = {
  establishments: byId((loaders) => loaders.establishmentsOfEmployer),
  lastingHires: requiring(['id'], async ({ id }, { asOf }, { loaders, grant, viewer }) => {
    const hires = await loaders.lastingHiresOfEmployer.load(id, asOf ?? today(), grant.has('protected:read'));
    return tallyFor(viewer, null, hires?.count ?? 0, ['placements:read']);
  }),
  commitments: requiring(['id'], ({ id }, page, { loaders }, info) =>
    loaders.commitmentsOfEmployer.load(id, page, info),
  ),
  placements: requiring(['id'], ({ id }, page, { loaders }, info) => loaders.placementsOfEmployer.load(id, page, info)),
};
