import { boolean, cents, date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Grant } from './Grant.ts';

export const Expenditure = openTable({
  name: 'Expenditure',
  importedFrom: 'expenditures',
  columns: {
    id: text().key(),
    grantId: text(),
    receipt: text(),
    spentOn: date(),
    amount: cents(),
    category: oneOf(['STAFF', 'FEES', 'MATERIAL', 'TRAVEL', 'CHILDCARE', 'FLAT_RATE']),
    eligible: boolean().nullable(),
  },
  belongsTo: { grant: Grant },
  uniques: {
    expenditure_receipt_claimed_once: ['receipt'],
  },
  indices: [
    ['grantId', 'spentOn', 'id'],
    ['grantId', 'spentOn', 'amount'],
  ],
  inCohorts: false,
});
export type Expenditure = RowOf<typeof Expenditure>;
