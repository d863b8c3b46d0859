import { EntitySchema } from 'typeorm';

export interface Coach {
  id: string;
  name: string;
  organisationId: string | null;
}

export const Coach = new EntitySchema<Coach>({
  name: 'Coach',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    organisationId: { type: 'text', nullable: true },
  },
  indices: [{ columns: ['name', 'id'] }],
});
