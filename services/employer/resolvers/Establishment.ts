import { needs, today } from '@dienstweg/kit';
import type { EstablishmentResolvers } from '../__generated__/resolvers.ts';
import { openAsOf, positionOf } from '../positions.ts';

export const Establishment: EstablishmentResolvers = {
  position: needs(['latitude', 'longitude'], positionOf),
  vacancies: needs(['id'], ({ id }, { open, asOf }, { loaders }, info) =>
    loaders.vacanciesOfEstablishment.load(id, info, openAsOf(open, asOf ?? today())),
  ),
};
