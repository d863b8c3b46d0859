import { EntitySchema } from 'typeorm';

export interface Employer {
  id: string;
  name: string;
  organisationId: string | null;
}

export const Employer = new EntitySchema<Employer>({
  name: 'Employer',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    organisationId: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'employer_once_per_organisation', columns: ['organisationId'] }],
  indices: [{ columns: ['name', 'id'] }],
});
