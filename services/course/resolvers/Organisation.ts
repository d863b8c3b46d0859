import { byId } from '@dienstweg/kit';
import type { OrganisationResolvers } from '../__generated__/resolvers.ts';

export const Organisation: OrganisationResolvers = {
  certifications: byId((loaders) => loaders.certificationsOfOrganisation),
  providerUnits: byId((loaders) => loaders.providerUnitsOfOrganisation),
};
