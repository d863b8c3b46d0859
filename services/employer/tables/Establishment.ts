import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Employer } from './Employer.ts';

export const sectors = ['KITA', 'OGS', 'ELDERLY_CARE', 'HOSPITAL', 'OTHER'] as const;
export type Sector = (typeof sectors)[number];

export interface Establishment {
  id: string;
  name: string;
  employerId: string;
  employer?: Employer;
  sector: Sector;
  postalCode: string | null;
  ags: string | null;
  latitude: number | null;
  longitude: number | null;
}

export const Establishment = new EntitySchema<Establishment>({
  name: 'Establishment',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    employerId: { type: 'text' },
    sector: { type: 'text' },
    postalCode: { type: 'text', nullable: true },
    ags: { type: 'text', nullable: true },
    latitude: { type: 'double precision', nullable: true },
    longitude: { type: 'double precision', nullable: true },
  },
  relations: {
    employer: { type: 'many-to-one', target: 'Employer', joinColumn: { name: 'employer_id' } },
  },
  uniques: [{ name: 'establishment_of_employer', columns: ['id', 'employerId'] }],
  checks: [
    oneOf('sector', sectors),
    { name: 'establishment_postal_code_five_digits', expression: "postal_code ~ '^[0-9]{5}$'" },
    { name: 'establishment_ags_five_or_eight_digits', expression: "ags ~ '^[0-9]{5}([0-9]{3})?$'" },
    { name: 'establishment_position_is_whole', expression: '(latitude is null) = (longitude is null)' },
    {
      name: 'establishment_position_on_earth',
      expression: 'latitude between -90 and 90 and longitude between -180 and 180',
    },
  ],
  indices: [{ columns: ['name', 'id'] }, { columns: ['employerId', 'name'] }],
});
