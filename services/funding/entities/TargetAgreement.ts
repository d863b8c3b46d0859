import { EntitySchema } from 'typeorm';
import type { Funder } from './Funder.ts';
import type { Programme } from './Programme.ts';

export interface TargetAgreement {
  id: string;
  programmeId: string;
  programme?: Programme;
  funderId: string;
  funder?: Funder;
  title: string;
  fromOn: string;
  untilOn: string;
}

export const TargetAgreement = new EntitySchema<TargetAgreement>({
  name: 'TargetAgreement',
  tableName: 'target_agreement',
  columns: {
    id: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'target_agreement_pk',
    },
    programmeId: { name: 'programme_id', type: 'text' },
    funderId: { name: 'funder_id', type: 'text' },
    title: { type: 'text' },
    fromOn: { name: 'from_on', type: 'date' },
    untilOn: { name: 'until_on', type: 'date' },
  },
  relations: {
    programme: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: {
        name: 'programme_id',
        foreignKeyConstraintName: 'target_agreement_programme',
      },
      nullable: false,
    },
    funder: {
      type: 'many-to-one',
      target: 'Funder',
      joinColumn: {
        name: 'funder_id',
        foreignKeyConstraintName: 'target_agreement_funder',
      },
      nullable: false,
    },
  },
  checks: [
    {
      name: 'target_agreement_ends_after_start',
      expression: 'until_on >= from_on',
    },
  ],
  indices: [
    {
      name: 'target_agreement_by_programme',
      columns: ['programmeId', 'fromOn'],
    },
  ],
});
