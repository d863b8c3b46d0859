import { decimal, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

export const PostalArea = openTable({
  name: 'PostalArea',
  importedFrom: 'postal-areas',
  columns: {
    id: text().key(),
    name: text(),
    ags: text(),
    latitude: decimal(),
    longitude: decimal(),
  },
  checks: {
    postal_area_id_five_digits: "id ~ '^[0-9]{5}$'",
    postal_area_ags_five_or_eight_digits: "ags ~ '^[0-9]{5}([0-9]{3})?$'",
    postal_area_position_on_earth: 'latitude between -90 and 90 and longitude between -180 and 180',
  },
  inCohorts: true,
});
export type PostalArea = RowOf<typeof PostalArea>;
