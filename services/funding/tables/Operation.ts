import { cents, date, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

export const Operation = openTable({
  name: 'Operation',
  importedFrom: 'operations',
  columns: {
    id: text().key(),
    fund: text(),
    beneficiary: text(),
    title: text(),
    summary: text().nullable(),
    fromOn: date().nullable(),
    untilOn: date().nullable(),
    eligible: cents(),
    district: text().nullable(),
    category: text().nullable(),
    country: text().nullable(),
  },
  lasts: ['fromOn', 'untilOn'],
  lastDays: ['untilOn'],
  indices: [['fund', 'category']],
  inCohorts: false,
});
export type Operation = RowOf<typeof Operation>;
