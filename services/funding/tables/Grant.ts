import { cents, date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { FundingLine } from './FundingLine.ts';
import { Programme } from './Programme.ts';

export const Grant = openTable({
  name: 'Grant',
  importedFrom: 'grants',
  columns: {
    id: text().key(),
    reference: text(),
    programmeId: text(),
    fundingLineId: text(),
    state: oneOf(['APPLIED', 'APPROVED', 'ACTIVE', 'ENDED', 'PROOF_SUBMITTED', 'CLOSED']),
    fromOn: date(),
    untilOn: date(),
    awarded: cents().nullable(),
    coFinancing: cents().default(0),
    spent: cents().default(0).byTriggers(),
    claimed: cents().default(0).byTriggers(),
    paid: cents().default(0).byTriggers(),
    budgeted: cents().default(0).byTriggers(),
    retainUntil: date().nullable(),
  },
  belongsTo: { programme: Programme, fundingLine: FundingLine },
  uniques: {
    grant_reference_once: ['reference'],
  },
  checks: {
    grant_ends_after_start: 'until_on >= from_on',
    grant_awarded_once_approved: "state = 'APPLIED' or awarded is not null",
    grant_amounts_not_negative: 'awarded >= 0 and co_financing >= 0',
    grant_budget_within_award: 'budgeted <= awarded + co_financing',
    grant_paid_within_award: 'paid <= awarded',
  },
  indices: [['programmeId'], ['fundingLineId']],
  inCohorts: false,
});
export type Grant = RowOf<typeof Grant>;
