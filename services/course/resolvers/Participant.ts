import type { ParticipantResolvers } from '../__generated__/resolvers.ts';

export const Participant: ParticipantResolvers = {
  enrolments: ({ id }, _, { loaders }, info) => loaders.enrolmentsOfParticipant.load(id, info),
  certificates: ({ id }, _, { loaders }, info) => loaders.certificatesOfParticipant.load(id, info),
};
