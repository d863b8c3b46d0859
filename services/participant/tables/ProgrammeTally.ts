import { integer, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

/** How many stays began in a programme, kept by triggers. */
export const ProgrammeTally = openTable({
  name: 'ProgrammeTally',
  importedFrom: null,
  columns: {
    programmeId: text().key(),
    participationCount: integer().byTriggers(),
  },
  audited: false,
  inCohorts: true,
});
