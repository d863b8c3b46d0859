import { type RowOf, someOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

export const Organisation = openTable({
  name: 'Organisation',
  importedFrom: 'organisations',
  columns: {
    id: text().key(),
    name: text(),
    roles: someOf([
      'CARRIER',
      'PARTNER',
      'PLACEMENT_SERVICE',
      'COACHING_PROVIDER',
      'EDUCATION_PROVIDER',
      'EMPLOYER',
      'FUNDER',
    ]),
  },
  indices: [['name', 'id']],
  inCohorts: false,
});
export type Organisation = RowOf<typeof Organisation>;
