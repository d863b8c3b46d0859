import { byId } from '@dienstweg/kit';
import type { ParticipantResolvers } from '../__generated__/resolvers.ts';

export const Participant: ParticipantResolvers = {
  enrolments: byId((loaders) => loaders.enrolmentsOfParticipant),
  certificates: byId((loaders) => loaders.certificatesOfParticipant),
};
