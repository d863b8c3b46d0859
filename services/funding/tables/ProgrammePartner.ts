import { EntitySchema } from 'typeorm';
import type { Organisation } from './Organisation.ts';
import type { Programme } from './Programme.ts';

export interface ProgrammePartner {
  id: string;
  programmeId: string;
  programme?: Programme;
  organisationId: string;
  organisation?: Organisation;
}

export const ProgrammePartner = new EntitySchema<ProgrammePartner>({
  name: 'ProgrammePartner',
  columns: {
    id: { type: 'text', primary: true },
    programmeId: { type: 'text' },
    organisationId: { type: 'text' },
  },
  relations: {
    programme: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: { name: 'programme_id' },
      nullable: false,
    },
    organisation: {
      type: 'many-to-one',
      target: 'Organisation',
      joinColumn: { name: 'organisation_id' },
      nullable: false,
    },
  },
  uniques: [{ name: 'programme_partner_once', columns: ['programmeId', 'organisationId'] }],
});
