import type { EstablishmentResolvers } from '../__generated__/resolvers.ts';

export const Establishment: EstablishmentResolvers = {
  position: ({ latitude, longitude }) => (latitude === null || longitude === null ? null : { latitude, longitude }),
  vacancies: ({ id }, _, { loaders }, info) => loaders.vacanciesOfEstablishment.load(id, info),
};
