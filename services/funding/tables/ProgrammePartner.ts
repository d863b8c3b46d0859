import { type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Organisation } from './Organisation.ts';
import { Programme } from './Programme.ts';

export const ProgrammePartner = openTable({
  name: 'ProgrammePartner',
  importedFrom: 'programme-partners',
  columns: {
    id: text().key(),
    programmeId: text(),
    organisationId: text(),
  },
  belongsTo: { programme: Programme, organisation: Organisation },
  uniques: {
    programme_partner_once: ['programmeId', 'organisationId'],
  },
  inCohorts: false,
});
export type ProgrammePartner = RowOf<typeof ProgrammePartner>;
