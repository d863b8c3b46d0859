import { dayTold } from '@dienstweg/cohorts';
import { needs } from '@dienstweg/kit';
import type { EstablishmentResolvers } from '../__generated__/resolvers.ts';
import { openAsOf, positionOf } from '../positions.ts';

export const Establishment: EstablishmentResolvers = {
  position: needs(['latitude', 'longitude'], positionOf),
  vacancies: needs(['id'], ({ id }, { open, asOf }, context, info) =>
    context.loaders.vacanciesOfEstablishment.load(id, info, openAsOf(open, dayTold(context, [], asOf))),
  ),
};
