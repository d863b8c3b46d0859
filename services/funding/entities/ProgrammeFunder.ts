import { EntitySchema } from 'typeorm';
import type { Funder } from './Funder.ts';
import type { Programme } from './Programme.ts';

export interface ProgrammeFunder {
  id: string;
  programmeId: string;
  programme?: Programme;
  funderId: string;
  funder?: Funder;
}

export const ProgrammeFunder = new EntitySchema<ProgrammeFunder>({
  name: 'ProgrammeFunder',
  tableName: 'programme_funder',
  columns: {
    id: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'programme_funder_pk',
    },
    programmeId: { name: 'programme_id', type: 'text' },
    funderId: { name: 'funder_id', type: 'text' },
  },
  relations: {
    programme: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: {
        name: 'programme_id',
        foreignKeyConstraintName: 'programme_funder_programme',
      },
      nullable: false,
    },
    funder: {
      type: 'many-to-one',
      target: 'Funder',
      joinColumn: {
        name: 'funder_id',
        foreignKeyConstraintName: 'programme_funder_funder',
      },
      nullable: false,
    },
  },
  uniques: [{ name: 'programme_funder_once', columns: ['programmeId', 'funderId'] }],
  indices: [{ name: 'programme_funder_by_funder', columns: ['funderId'] }],
});
