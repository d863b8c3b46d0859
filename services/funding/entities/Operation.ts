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
  tableName: 'operation',
  columns: {
    id: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'operation_pk',
    },
    fund: { type: 'text' },
    beneficiary: { type: 'text' },
    title: { type: 'text' },
    summary: { type: 'text', nullable: true },
    fromOn: { name: 'from_on', type: 'date', nullable: true },
    untilOn: { name: 'until_on', type: 'date', nullable: true },
    eligible: { type: 'bigint' },
    district: { type: 'text', nullable: true },
    category: { type: 'text', nullable: true },
    country: { type: 'text', nullable: true },
  },
  indices: [{ name: 'operation_by_fund', columns: ['fund', 'category'] }],
});
