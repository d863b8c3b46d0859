import { cents, date, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Grant } from './Grant.ts';

export const PaymentClaim = openTable({
  name: 'PaymentClaim',
  importedFrom: 'payment-claims',
  columns: {
    id: text().key(),
    grantId: text(),
    claimedOn: date(),
    amount: cents(),
    paidOn: date().nullable(),
  },
  belongsTo: { grant: Grant },
  checks: {
    payment_claim_positive: 'amount > 0',
    payment_claim_paid_after_claimed: 'paid_on >= claimed_on',
  },
  indices: [['grantId', 'claimedOn']],
  inCohorts: false,
});
export type PaymentClaim = RowOf<typeof PaymentClaim>;
