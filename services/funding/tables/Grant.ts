import { cents, date, type RowOf, text } from '@dienstweg/kit';
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
    appliedOn: date().nullable(),
    approvedOn: date().nullable(),
    fromOn: date(),
    untilOn: date(),
    awarded: cents().nullable(),
    /** Kept by triggers, as what is planned and paid must stay within it; of days before the newest see money.ts. */
    coFinancing: cents().default(0).byTriggers(),
    spent: cents().default(0).byTriggers(),
    lastSpentOn: date().nullable().byTriggers(),
    paid: cents().default(0).byTriggers(),
    budgeted: cents().default(0).byTriggers(),
    retainUntil: date().nullable(),
  },
  lasts: ['fromOn', 'untilOn'],
  lastDays: ['untilOn'],
  belongsTo: { programme: Programme, fundingLine: FundingLine },
  uniques: {
    grant_reference_once: ['reference'],
  },
  checks: {
    grant_ends_after_start: 'until_on >= from_on',
    grant_awarded_once_approved: '(approved_on is null) = (awarded is null)',
    grant_approved_after_application: 'approved_on >= applied_on',
    grant_amounts_not_negative: 'awarded >= 0 and co_financing >= 0',
    grant_budget_within_award: 'budgeted <= awarded + co_financing',
    grant_paid_within_award: 'paid <= awarded',
    grant_spent_less_than_twice_its_means: 'spent <= 2 * (awarded + co_financing)',
  },
  indices: [['programmeId'], ['fundingLineId']],
  inCohorts: false,
});
export type Grant = RowOf<typeof Grant>;
