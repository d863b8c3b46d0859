import { byId, today } from '@dienstweg/kit';
import type { ParticipantResolvers } from '../__generated__/resolvers.ts';
import { keyOfPosition } from '../reach.ts';

export const Participant: ParticipantResolvers = {
  vacanciesInReach: async ({ home }, { withinKm, asOf }, { loaders }) => {
    if (!home) return null;
    return (await loaders.vacanciesAround.load(keyOfPosition(home), asOf ?? today(), withinKm)) ?? [];
  },
  commitments: byId((loaders) => loaders.commitmentsOfParticipant),
  interviews: byId((loaders) => loaders.interviewsOfParticipant),
  engagements: byId((loaders) => loaders.engagementsOfParticipant),
  placements: byId((loaders) => loaders.placementsOfParticipant),
};
