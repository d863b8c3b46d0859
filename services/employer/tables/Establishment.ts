import { decimal, oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Employer } from './Employer.ts';

export const sectors = ['KITA', 'OGS', 'ELDERLY_CARE', 'HOSPITAL', 'OTHER'] as const;

export const Establishment = openTable({
  name: 'Establishment',
  importedFrom: 'establishments',
  columns: {
    id: text().key(),
    name: text(),
    employerId: text(),
    sector: oneOf(sectors),
    postalCode: text().nullable(),
    ags: text().nullable(),
    latitude: decimal().nullable(),
    longitude: decimal().nullable(),
  },
  belongsTo: { employer: Employer },
  uniques: {
    establishment_of_employer: ['id', 'employerId'],
  },
  checks: {
    establishment_postal_code_five_digits: "postal_code ~ '^[0-9]{5}$'",
    establishment_ags_five_or_eight_digits: "ags ~ '^[0-9]{5}([0-9]{3})?$'",
    establishment_position_is_whole: '(latitude is null) = (longitude is null)',
    establishment_position_on_earth: 'latitude between -90 and 90 and longitude between -180 and 180',
  },
  indices: [
    ['name', 'id'],
    ['employerId', 'name'],
  ],
  inCohorts: true,
});
export type Establishment = RowOf<typeof Establishment>;
