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
  columns: {
    id: { type: 'text', primary: true },
    programmeId: { type: 'text' },
    funderId: { type: 'text' },
    title: { type: 'text' },
    fromOn: { type: 'date' },
    untilOn: { type: 'date' },
  },
  relations: {
    programme: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: { name: 'programme_id' },
      nullable: false,
    },
    funder: {
      type: 'many-to-one',
      target: 'Funder',
      joinColumn: { name: 'funder_id' },
      nullable: false,
    },
  },
  checks: [{ name: 'target_agreement_ends_after_start', expression: 'until_on >= from_on' }],
  indices: [{ columns: ['programmeId', 'fromOn'] }],
});
