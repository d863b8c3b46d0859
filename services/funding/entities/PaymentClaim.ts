import { EntitySchema } from 'typeorm';
import type { Grant } from './Grant.ts';

export interface PaymentClaim {
  id: string;
  grantId: string;
  grant?: Grant;
  claimedOn: string;
  amount: number;
  paidOn: string | null;
}

export const PaymentClaim = new EntitySchema<PaymentClaim>({
  name: 'PaymentClaim',
  tableName: 'payment_claim',
  columns: {
    id: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'payment_claim_pk',
    },
    grantId: { name: 'grant_id', type: 'text' },
    claimedOn: { name: 'claimed_on', type: 'date' },
    amount: { type: 'bigint' },
    paidOn: { name: 'paid_on', type: 'date', nullable: true },
  },
  relations: {
    grant: {
      type: 'many-to-one',
      target: 'Grant',
      joinColumn: {
        name: 'grant_id',
        foreignKeyConstraintName: 'payment_claim_grant',
      },
      nullable: false,
    },
  },
  checks: [
    { name: 'payment_claim_positive', expression: 'amount > 0' },
    {
      name: 'payment_claim_paid_after_claimed',
      expression: 'paid_on >= claimed_on',
    },
  ],
  indices: [{ name: 'payment_claim_by_grant', columns: ['grantId', 'claimedOn'] }],
});
