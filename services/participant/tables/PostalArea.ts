import { EntitySchema } from 'typeorm';

export interface PostalArea {
  id: string;
  name: string;
  ags: string;
  latitude: number;
  longitude: number;
}

export const PostalArea = new EntitySchema<PostalArea>({
  name: 'PostalArea',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    ags: { type: 'text' },
    latitude: { type: 'double precision' },
    longitude: { type: 'double precision' },
  },
  checks: [
    { name: 'postal_area_id_five_digits', expression: "id ~ '^[0-9]{5}$'" },
    { name: 'postal_area_ags_five_or_eight_digits', expression: "ags ~ '^[0-9]{5}([0-9]{3})?$'" },
    {
      name: 'postal_area_position_on_earth',
      expression: 'latitude between -90 and 90 and longitude between -180 and 180',
    },
  ],
});
