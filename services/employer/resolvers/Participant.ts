import { byId, today } from '@dienstweg/kit';
import type { ParticipantResolvers } from '../__generated__/resolvers.ts';
import { dueIn } from '../due.ts';
import { keyOfPosition } from '../reach.ts';

export const Participant: ParticipantResolvers = {
  vacanciesInReach: async ({ home }, { withinKm, asOf }, { loaders }) => {
    if (!home) return null;
    return (await loaders.vacanciesAround.load(keyOfPosition(home), asOf ?? today(), withinKm)) ?? [];
  },
  commitments: ({ id }, { where }, { loaders }, info) => loaders.commitmentsOfParticipant.load(id, info, dueIn(where)),
  interviews: byId((loaders) => loaders.interviewsOfParticipant),
  engagements: byId((loaders) => loaders.engagementsOfParticipant),
  placements: byId((loaders) => loaders.placementsOfParticipant),
};
