import { someOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';

export interface Organisation {
  id: string;
  name: string;
  roles: string[];
}

export const Organisation = new EntitySchema<Organisation>({
  name: 'Organisation',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    roles: { type: 'text', array: true, default: '{}' },
  },
  checks: [
    someOf('roles', [
      'CARRIER',
      'PARTNER',
      'PLACEMENT_SERVICE',
      'COACHING_PROVIDER',
      'EDUCATION_PROVIDER',
      'EMPLOYER',
      'FUNDER',
    ]),
  ],
  indices: [{ columns: ['name', 'id'] }],
});
