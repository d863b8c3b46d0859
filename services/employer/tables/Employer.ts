import { type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

export const Employer = openTable({
  name: 'Employer',
  importedFrom: 'employers',
  columns: {
    id: text().key(),
    name: text(),
    organisationId: text().nullable(),
  },
  uniques: {
    employer_once_per_organisation: ['organisationId'],
  },
  indices: [['name', 'id']],
  inCohorts: false,
});
export type Employer = RowOf<typeof Employer>;
