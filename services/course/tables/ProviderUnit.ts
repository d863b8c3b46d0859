import { type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

export const ProviderUnit = openTable({
  name: 'ProviderUnit',
  importedFrom: 'provider-units',
  columns: {
    id: text().key(),
    name: text(),
    organisationId: text().nullable(),
  },
  indices: [['organisationId', 'name']],
  inCohorts: false,
});
export type ProviderUnit = RowOf<typeof ProviderUnit>;
