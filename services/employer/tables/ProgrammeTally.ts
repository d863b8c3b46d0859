import { integer, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

/** Kept by triggers on placement; the id is the programme's. */
export const ProgrammeTally = openTable({
  name: 'ProgrammeTally',
  importedFrom: null,
  columns: {
    id: text().key(),
    placementCount: integer().byTriggers(),
  },
  audited: false,
  inCohorts: true,
});
export type ProgrammeTally = RowOf<typeof ProgrammeTally>;
