import { type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Funder } from './Funder.ts';
import { Programme } from './Programme.ts';

export const ProgrammeFunder = openTable({
  name: 'ProgrammeFunder',
  importedFrom: 'programme-funders',
  columns: {
    id: text().key(),
    programmeId: text(),
    funderId: text(),
  },
  belongsTo: { programme: Programme, funder: Funder },
  uniques: {
    programme_funder_once: ['programmeId', 'funderId'],
  },
  indices: [['funderId']],
  inCohorts: false,
});
export type ProgrammeFunder = RowOf<typeof ProgrammeFunder>;
