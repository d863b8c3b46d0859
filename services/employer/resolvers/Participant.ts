import { today } from '@dienstweg/kit';
import type { ParticipantResolvers } from '../__generated__/resolvers.ts';
import { keyOfPosition } from '../reach.ts';

export const Participant: ParticipantResolvers = {
  vacanciesInReach: async ({ home }, { withinKm, asOf }, { loaders }) => {
    if (!home) return null;
    const around = await loaders.vacanciesAround.load(keyOfPosition(home), asOf ?? today(), withinKm);
    return around?.vacancies ?? [];
  },
  commitments: ({ id }, _, { loaders }, info) => loaders.commitmentsOfParticipant.load(id, info),
  interviews: ({ id }, _, { loaders }, info) => loaders.interviewsOfParticipant.load(id, info),
  engagements: ({ id }, _, { loaders }, info) => loaders.engagementsOfParticipant.load(id, info),
  placements: ({ id }, _, { loaders }, info) => loaders.placementsOfParticipant.load(id, info),
};
