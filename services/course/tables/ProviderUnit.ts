import { EntitySchema } from 'typeorm';

export interface ProviderUnit {
  id: string;
  name: string;
  organisationId: string | null;
}

export const ProviderUnit = new EntitySchema<ProviderUnit>({
  name: 'ProviderUnit',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    organisationId: { type: 'text', nullable: true },
  },
  indices: [{ columns: ['organisationId', 'name'] }],
});
