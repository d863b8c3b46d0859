import { today } from '@dienstweg/kit';
import type { ParticipantResolvers } from '../__generated__/resolvers.ts';
import { completedYears } from '../days.ts';

export const Participant: ParticipantResolvers = {
  number: ({ id }) => id,
  age: ({ birthDate }, { asOf }) => {
    const on = asOf ?? today();
    return birthDate === null || on < birthDate ? null : completedYears(birthDate, on);
  },
  childBirthYears: ({ childBirthYears }) => childBirthYears?.toSorted((one, other) => one - other) ?? null,
  residenceStatus: async ({ id }, { asOf }, { loaders }) =>
    (await loaders.residenceStatusOfParticipantOn.load(id, asOf ?? today()))?.kind ?? null,
  residenceStatuses: ({ id }, _, { loaders }, info) => loaders.residenceStatusesOfParticipant.load(id, info),
  germanLevel: async ({ id }, { asOf }, { loaders }) =>
    (await loaders.germanLevelOfParticipantOn.load(id, asOf ?? today()))?.level ?? null,
  germanRecords: ({ id }, _, { loaders }, info) => loaders.germanRecordsOfParticipant.load(id, info),
  labourStatus: async ({ id }, { asOf }, { loaders }) =>
    (await loaders.labourStatusOfParticipantOn.load(id, asOf ?? today()))?.kind ?? null,
  labourStatuses: ({ id }, _, { loaders }, info) => loaders.labourStatusesOfParticipant.load(id, info),
  participations: ({ id }, _, { loaders }, info) => loaders.participationsOfParticipant.load(id, info),
  accessLog: ({ id }) => ({ id: String(id) }),
  overlaps: async ({ id }, { asOf }, { loaders }) =>
    (await loaders.overlapsOfParticipantBy.load(id, asOf ?? today()))?.overlaps ?? [],
  home: async ({ postalCode }, _, { loaders }, info) => {
    const area = await loaders.postalArea.load(postalCode, info);
    return area && { latitude: area.latitude, longitude: area.longitude };
  },
  consents: ({ id }, _, { loaders }, info) => loaders.consentsOfParticipant.load(id, info),
};
