import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';

export interface Funder {
  id: string;
  name: string;
  level: string;
}

export const Funder = new EntitySchema<Funder>({
  name: 'Funder',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    level: { type: 'text' },
  },
  checks: [oneOf('level', ['EUROPEAN', 'FEDERAL', 'STATE', 'MUNICIPAL', 'FOUNDATION'])],
});
