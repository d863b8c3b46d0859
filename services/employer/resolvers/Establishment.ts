import type { EstablishmentResolvers } from '../__generated__/resolvers.ts';
import { positionOf } from '../positions.ts';

export const Establishment: EstablishmentResolvers = {
  position: positionOf,
  vacancies: ({ id }, _, { loaders }, info) => loaders.vacanciesOfEstablishment.load(id, info),
};
