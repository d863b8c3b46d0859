import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Programme } from './Programme.ts';

export interface EligibilityRule {
  id: string;
  programmeId: string;
  programme?: Programme;
  kind: string;
  minimum: number | null;
  maximum: number | null;
  values: string[];
  binding: boolean;
  wording: string;
}

export const EligibilityRule = new EntitySchema<EligibilityRule>({
  name: 'EligibilityRule',
  columns: {
    id: { type: 'text', primary: true },
    programmeId: { type: 'text' },
    kind: { type: 'text' },
    minimum: { type: 'int', nullable: true },
    maximum: { type: 'int', nullable: true },
    values: { type: 'text', array: true, default: '{}' },
    binding: { type: 'boolean' },
    wording: { type: 'text' },
  },
  relations: {
    programme: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: { name: 'programme_id' },
      nullable: false,
    },
  },
  checks: [
    oneOf('kind', [
      'AGE_AT_ENTRY',
      'GERMAN_LEVEL',
      'RESIDENCE',
      'RESIDENCE_STATUS',
      'SEX',
      'CHILDREN',
      'LABOUR_STATUS',
      'MIGRATION_BACKGROUND',
    ]),
    { name: 'eligibility_rule_minimum_below_maximum', expression: 'minimum <= maximum' },
  ],
  indices: [{ columns: ['programmeId'] }],
});
