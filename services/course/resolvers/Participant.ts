import { byId } from '@dienstweg/kit';
import type { ParticipantResolvers } from '../__generated__/resolvers.ts';

export const Participant: ParticipantResolvers = {
  buildingBlocks: byId((loaders) => loaders.blocksOfParticipant),
  enrolments: byId((loaders) => loaders.enrolmentsOfParticipant),
  certificates: byId((loaders) => loaders.certificatesOfParticipant),
};
