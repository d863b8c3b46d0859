import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { TargetAgreement } from './TargetAgreement.ts';

export interface TargetIndicator {
  id: string;
  agreementId: string;
  agreement?: TargetAgreement;
  title: string;
  operator: 'AT_LEAST' | 'AT_MOST';
  target: number;
  dueOn: string;
  version: number;
  strictRule: string;
  declaredRule: string;
}

export const TargetIndicator = new EntitySchema<TargetIndicator>({
  name: 'TargetIndicator',
  columns: {
    id: { type: 'text', primary: true },
    agreementId: { type: 'text' },
    title: { type: 'text' },
    operator: { type: 'text' },
    target: { type: 'int' },
    dueOn: { type: 'date' },
    version: { type: 'int' },
    strictRule: { type: 'text' },
    declaredRule: { type: 'text' },
  },
  relations: {
    agreement: {
      type: 'many-to-one',
      target: 'TargetAgreement',
      joinColumn: { name: 'agreement_id' },
      nullable: false,
    },
  },
  checks: [
    oneOf('operator', ['AT_LEAST', 'AT_MOST']),
    { name: 'target_indicator_target_not_negative', expression: 'target >= 0' },
    { name: 'target_indicator_version_counts', expression: 'version >= 1' },
    {
      name: 'target_indicator_rules_are_json',
      expression: 'strict_rule::jsonb is not null and declared_rule::jsonb is not null',
    },
  ],
  indices: [{ columns: ['agreementId'] }],
});
