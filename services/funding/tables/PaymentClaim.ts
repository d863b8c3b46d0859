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
  columns: {
    id: { type: 'text', primary: true },
    grantId: { type: 'text' },
    claimedOn: { type: 'date' },
    amount: { type: 'bigint' },
    paidOn: { type: 'date', nullable: true },
  },
  relations: {
    grant: {
      type: 'many-to-one',
      target: 'Grant',
      joinColumn: { name: 'grant_id' },
      nullable: false,
    },
  },
  checks: [
    { name: 'payment_claim_positive', expression: 'amount > 0' },
    { name: 'payment_claim_paid_after_claimed', expression: 'paid_on >= claimed_on' },
  ],
  indices: [{ columns: ['grantId', 'claimedOn'] }],
});
