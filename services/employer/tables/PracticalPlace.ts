import { EntitySchema } from 'typeorm';
import type { Establishment } from './Establishment.ts';

export interface PracticalPlace {
  id: string;
  establishmentId: string;
  establishment?: Establishment;
  courseRunId: string;
  places: number;
}

export const PracticalPlace = new EntitySchema<PracticalPlace>({
  name: 'PracticalPlace',
  columns: {
    id: { type: 'text', primary: true },
    establishmentId: { type: 'text' },
    courseRunId: { type: 'text' },
    places: { type: 'int' },
  },
  relations: {
    establishment: { type: 'many-to-one', target: 'Establishment', joinColumn: { name: 'establishment_id' } },
  },
  uniques: [{ name: 'practical_place_once_per_run_and_establishment', columns: ['courseRunId', 'establishmentId'] }],
  checks: [{ name: 'practical_place_offers_a_place', expression: 'places > 0' }],
});
