import type { EstablishmentResolvers } from '../__generated__/resolvers.ts';
import { openToday, positionOf } from '../positions.ts';

export const Establishment: EstablishmentResolvers = {
  position: positionOf,
  vacancies: ({ id }, { open }, { loaders }, info) => loaders.vacanciesOfEstablishment.load(id, info, openToday(open)),
};
