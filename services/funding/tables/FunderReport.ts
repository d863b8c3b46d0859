import { date, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Funder } from './Funder.ts';
import { Programme } from './Programme.ts';

export const FunderReport = openTable({
  name: 'FunderReport',
  importedFrom: 'funder-reports',
  columns: {
    id: text().key(),
    programmeId: text(),
    funderId: text(),
    reportedOn: date(),
    subject: text(),
  },
  belongsTo: { programme: Programme, funder: Funder },
  indices: [['programmeId', 'reportedOn'], ['funderId']],
  inCohorts: false,
});
export type FunderReport = RowOf<typeof FunderReport>;
