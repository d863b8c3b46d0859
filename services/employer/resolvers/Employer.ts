import { talliedFor } from '@dienstweg/cohorts';
import { byId, needs, today } from '@dienstweg/kit';
import type { EmployerResolvers } from '../__generated__/resolvers.ts';

export const Employer: EmployerResolvers = {
  establishments: byId((loaders) => loaders.establishmentsOfEmployer),
  lastingHires: needs(['id'], async ({ id }, { asOf }, context) => {
    const counted = talliedFor(context, null);
    return (await context.loaders.lastingHiresOfEmployer.load(id, ...counted, asOf ?? today())) ?? 0;
  }),
  commitments: needs(['id'], ({ id }, page, { loaders }, info) => loaders.commitmentsOfEmployer.load(id, page, info)),
  placements: needs(['id'], ({ id }, page, { loaders }, info) => loaders.placementsOfEmployer.load(id, page, info)),
};
