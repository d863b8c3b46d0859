import { date, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Funder } from './Funder.ts';
import { Programme } from './Programme.ts';

export const TargetAgreement = openTable({
  name: 'TargetAgreement',
  importedFrom: 'target-agreements',
  columns: {
    id: text().key(),
    programmeId: text(),
    funderId: text(),
    title: text(),
    fromOn: date(),
    untilOn: date(),
  },
  lasts: ['fromOn', 'untilOn'],
  lastDays: ['untilOn'],
  belongsTo: { programme: Programme, funder: Funder },
  checks: {
    target_agreement_ends_after_start: 'until_on >= from_on',
  },
  indices: [['programmeId', 'fromOn']],
  inCohorts: false,
});
export type TargetAgreement = RowOf<typeof TargetAgreement>;
