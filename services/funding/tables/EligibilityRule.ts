import { boolean, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Programme } from './Programme.ts';

export const eligibilityKinds = [
  'AGE_AT_ENTRY',
  'GERMAN_LEVEL',
  'RESIDENCE',
  'RESIDENCE_STATUS',
  'SEX',
  'CHILDREN',
  'LABOUR_STATUS',
  'MIGRATION_BACKGROUND',
] as const;

export const EligibilityRule = openTable({
  name: 'EligibilityRule',
  importedFrom: 'eligibility-rules',
  columns: {
    id: text().key(),
    programmeId: text(),
    kind: oneOf(eligibilityKinds),
    minimum: integer().nullable(),
    maximum: integer().nullable(),
    values: text().list().default('{}'),
    binding: boolean(),
    wording: text(),
  },
  belongsTo: { programme: Programme },
  checks: {
    eligibility_rule_minimum_below_maximum: 'minimum <= maximum',
  },
  indices: [['programmeId']],
  inCohorts: false,
});
export type EligibilityRule = RowOf<typeof EligibilityRule>;
