import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { TargetAgreement } from './TargetAgreement.ts';

export interface TargetIndicator {
  id: string;
  agreementId: string;
  agreement?: TargetAgreement;
  title: string;
  operator: string;
  target: number;
  dueOn: string;
  version: number;
  strictRule: string;
  declaredRule: string;
}

export const TargetIndicator = new EntitySchema<TargetIndicator>({
  name: 'TargetIndicator',
  tableName: 'target_indicator',
  columns: {
    id: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'target_indicator_pk',
    },
    agreementId: { name: 'agreement_id', type: 'text' },
    title: { type: 'text' },
    operator: { type: 'text' },
    target: { type: 'int' },
    dueOn: { name: 'due_on', type: 'date' },
    version: { type: 'int' },
    strictRule: { name: 'strict_rule', type: 'text' },
    declaredRule: { name: 'declared_rule', type: 'text' },
  },
  relations: {
    agreement: {
      type: 'many-to-one',
      target: 'TargetAgreement',
      joinColumn: {
        name: 'agreement_id',
        foreignKeyConstraintName: 'target_indicator_agreement',
      },
      nullable: false,
    },
  },
  checks: [
    oneOf('operator', ['AT_LEAST', 'AT_MOST']),
    { name: 'target_indicator_target_not_negative', expression: 'target >= 0' },
    { name: 'target_indicator_version_counts', expression: 'version >= 1' },
  ],
  indices: [{ name: 'target_indicator_by_agreement', columns: ['agreementId'] }],
});
