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
  tableName: 'programme_partner',
  columns: {
    id: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'programme_partner_pk',
    },
    programmeId: { name: 'programme_id', type: 'text' },
    organisationId: { name: 'organisation_id', type: 'text' },
  },
  relations: {
    programme: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: {
        name: 'programme_id',
        foreignKeyConstraintName: 'programme_partner_programme',
      },
      nullable: false,
    },
    organisation: {
      type: 'many-to-one',
      target: 'Organisation',
      joinColumn: {
        name: 'organisation_id',
        foreignKeyConstraintName: 'programme_partner_organisation',
      },
      nullable: false,
    },
  },
  uniques: [
    {
      name: 'programme_partner_once',
      columns: ['programmeId', 'organisationId'],
    },
  ],
});
