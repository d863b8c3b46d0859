import { needs, today } from '@dienstweg/kit';
import type { CoachResolvers } from '../__generated__/resolvers.ts';

export const Coach: CoachResolvers = {
  coachings: needs(['id'], ({ id }, { asOf }, { loaders }, info) =>
    loaders.coachingsOfCoach.load(id, info, { on: asOf ?? today() }),
  ),
};
