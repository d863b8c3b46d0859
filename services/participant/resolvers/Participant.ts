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
  residenceStatus: needs(['id'], ({ id }, { asOf }, { loaders }) =>
    loaders.residenceStatusOfParticipantOn.load(id, asOf ?? today()),
  ),
  workPermit: needs(
    ['id'],
    async ({ id }, { asOf }, { loaders }) =>
      (await loaders.workPermitOfParticipantOn.load(id, asOf ?? today())) ?? 'UNKNOWN',
  ),
  residenceStatuses: byId((loaders) => loaders.residenceStatusesOfParticipant),
  germanLevel: needs(['id'], ({ id }, { asOf }, { loaders }) =>
    loaders.germanLevelOfParticipantOn.load(id, asOf ?? today()),
  ),
  germanRecords: byId((loaders) => loaders.germanRecordsOfParticipant),
  labourStatus: needs(['id'], ({ id }, { asOf }, { loaders }) =>
    loaders.labourStatusOfParticipantOn.load(id, asOf ?? today()),
  ),
  labourStatuses: byId((loaders) => loaders.labourStatusesOfParticipant),
  participations: byId((loaders) => loaders.participationsOfParticipant),
  accessLog: needs(['id'], ({ id }) => ({ id: String(id) })),
  overlaps: needs(
    ['id'],
    async ({ id }, { asOf }, { loaders }) => (await loaders.overlapsOfParticipantBy.load(id, asOf ?? today())) ?? [],
  ),
  home: needs(['postalCode'], async ({ postalCode }, _, { loaders }, info) => {
    const area = await loaders.postalArea.load(postalCode, info);
    return area && { latitude: area.latitude, longitude: area.longitude };
  }),
  consents: byId((loaders) => loaders.consentsOfParticipant),
};
