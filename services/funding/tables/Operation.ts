import { EntitySchema } from 'typeorm';

export interface Operation {
  id: string;
  fund: string;
  beneficiary: string;
  title: string;
  summary: string | null;
  fromOn: string | null;
  untilOn: string | null;
  eligible: number;
  district: string | null;
  category: string | null;
  country: string | null;
}

export const Operation = new EntitySchema<Operation>({
  name: 'Operation',
  columns: {
    id: { type: 'text', primary: true },
    fund: { type: 'text' },
    beneficiary: { type: 'text' },
    title: { type: 'text' },
    summary: { type: 'text', nullable: true },
    fromOn: { type: 'date', nullable: true },
    untilOn: { type: 'date', nullable: true },
    eligible: { type: 'bigint' },
    district: { type: 'text', nullable: true },
    category: { type: 'text', nullable: true },
    country: { type: 'text', nullable: true },
  },
  indices: [{ columns: ['fund', 'category'] }],
});
