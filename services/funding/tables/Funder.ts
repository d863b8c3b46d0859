import { oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

export const Funder = openTable({
  name: 'Funder',
  importedFrom: 'funders',
  columns: {
    id: text().key(),
    name: text(),
    level: oneOf(['EUROPEAN', 'FEDERAL', 'STATE', 'MUNICIPAL', 'FOUNDATION']),
  },
  inCohorts: false,
});
export type Funder = RowOf<typeof Funder>;
