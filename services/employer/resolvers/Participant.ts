import type { ParticipantResolvers } from '../__generated__/resolvers.ts';

export const Participant: ParticipantResolvers = {
  commitments: ({ id }, _, { loaders }, info) => loaders.commitmentsOfParticipant.load(id, info),
  interviews: ({ id }, _, { loaders }, info) => loaders.interviewsOfParticipant.load(id, info),
  engagements: ({ id }, _, { loaders }, info) => loaders.engagementsOfParticipant.load(id, info),
  placements: ({ id }, _, { loaders }, info) => loaders.placementsOfParticipant.load(id, info),
};
