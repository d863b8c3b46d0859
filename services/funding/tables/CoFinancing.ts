import { cents, date, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Funder } from './Funder.ts';
import { Grant } from './Grant.ts';

export const CoFinancing = openTable({
  name: 'CoFinancing',
  importedFrom: 'co-financings',
  columns: {
    id: text().key(),
    grantId: text(),
    /** Null for means of the carrier's own, or where nobody said who pays. */
    funderId: text().nullable(),
    amount: cents(),
    confirmedOn: date(),
  },
  belongsTo: { grant: Grant, funder: Funder },
  checks: {
    co_financing_positive: 'amount > 0',
  },
  indices: [['grantId', 'confirmedOn'], ['funderId']],
  inCohorts: false,
});
export type CoFinancing = RowOf<typeof CoFinancing>;
