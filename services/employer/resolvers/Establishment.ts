import { today } from '@dienstweg/kit';
import type { EstablishmentResolvers } from '../__generated__/resolvers.ts';
import { openAsOf, positionOf } from '../positions.ts';

export const Establishment: EstablishmentResolvers = {
  position: positionOf,
  vacancies: ({ id }, { open, asOf }, { loaders }, info) =>
    loaders.vacanciesOfEstablishment.load(id, info, openAsOf(open, asOf ?? today())),
};
