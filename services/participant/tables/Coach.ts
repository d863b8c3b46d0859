import { type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

export const Coach = openTable({
  name: 'Coach',
  importedFrom: 'coaches',
  columns: {
    id: text().key(),
    name: text(),
    organisationId: text().nullable(),
  },
  indices: [['name', 'id']],
  inCohorts: false,
});
export type Coach = RowOf<typeof Coach>;
