import { EntitySchema } from 'typeorm';

export interface Site {
  id: string;
  name: string;
  programmeId: string;
  postalCode: string | null;
  ags: string | null;
  latitude: number | null;
  longitude: number | null;
}

export const Site = new EntitySchema<Site>({
  name: 'Site',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    programmeId: { type: 'text' },
    postalCode: { type: 'text', nullable: true },
    ags: { type: 'text', nullable: true },
    latitude: { type: 'double precision', nullable: true },
    longitude: { type: 'double precision', nullable: true },
  },
  checks: [
    { name: 'site_postal_code_five_digits', expression: "postal_code ~ '^[0-9]{5}$'" },
    { name: 'site_ags_five_or_eight_digits', expression: "ags ~ '^[0-9]{5}([0-9]{3})?$'" },
    { name: 'site_latitude_with_longitude', expression: '(latitude is null) = (longitude is null)' },
    { name: 'site_position_on_earth', expression: 'latitude between -90 and 90 and longitude between -180 and 180' },
  ],
  indices: [{ columns: ['programmeId', 'name'] }],
});
