import { decimal, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

export const Site = openTable({
  name: 'Site',
  importedFrom: 'sites',
  columns: {
    id: text().key(),
    name: text(),
    programmeId: text(),
    postalCode: text().nullable(),
    ags: text().nullable(),
    latitude: decimal().nullable(),
    longitude: decimal().nullable(),
  },
  checks: {
    site_postal_code_five_digits: "postal_code ~ '^[0-9]{5}$'",
    site_ags_five_or_eight_digits: "ags ~ '^[0-9]{5}([0-9]{3})?$'",
    site_latitude_with_longitude: '(latitude is null) = (longitude is null)',
    site_position_on_earth: 'latitude between -90 and 90 and longitude between -180 and 180',
  },
  indices: [['programmeId', 'name']],
  inCohorts: true,
});
export type Site = RowOf<typeof Site>;
