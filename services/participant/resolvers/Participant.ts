import { byId, needs, today } from '@dienstweg/kit';
import type { ParticipantResolvers } from '../__generated__/resolvers.ts';
import { completedYears } from '../days.ts';

export const Participant: ParticipantResolvers = {
  number: needs(['id'], ({ id }) => id),
  age: needs(['birthDate'], ({ birthDate }, { asOf }) => {
    const on = asOf ?? today();
    return birthDate === null || on < birthDate ? null : completedYears(birthDate, on);
  }),
  childBirthYears: needs(
    ['childBirthYears'],
    ({ childBirthYears }) => childBirthYears?.toSorted((one, other) => one - other) ?? null,
  ),
  residenceStatus: needs(
    ['id'],
    async ({ id }, { asOf }, { loaders }) =>
      (await loaders.residenceStatusOfParticipantOn.load(id, asOf ?? today()))?.kind ?? null,
  ),
  residenceStatuses: byId((loaders) => loaders.residenceStatusesOfParticipant),
  germanLevel: needs(
    ['id'],
    async ({ id }, { asOf }, { loaders }) =>
      (await loaders.germanLevelOfParticipantOn.load(id, asOf ?? today()))?.level ?? null,
  ),
  germanRecords: byId((loaders) => loaders.germanRecordsOfParticipant),
  labourStatus: needs(
    ['id'],
    async ({ id }, { asOf }, { loaders }) =>
      (await loaders.labourStatusOfParticipantOn.load(id, asOf ?? today()))?.kind ?? null,
  ),
  labourStatuses: byId((loaders) => loaders.labourStatusesOfParticipant),
  participations: byId((loaders) => loaders.participationsOfParticipant),
  accessLog: needs(['id'], ({ id }) => ({ id: String(id) })),
  overlaps: needs(
    ['id'],
    async ({ id }, { asOf }, { loaders }) =>
      (await loaders.overlapsOfParticipantBy.load(id, asOf ?? today()))?.overlaps ?? [],
  ),
  home: needs(['postalCode'], async ({ postalCode }, _, { loaders }, info) => {
    const area = await loaders.postalArea.load(postalCode, info);
    return area && { latitude: area.latitude, longitude: area.longitude };
  }),
  consents: byId((loaders) => loaders.consentsOfParticipant),
};
