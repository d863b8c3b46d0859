import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Grant } from './Grant.ts';

export interface Expenditure {
  id: string;
  grantId: string;
  grant?: Grant;
  receipt: string;
  spentOn: string;
  amount: number;
  category: string;
  eligible: boolean | null;
}

export const Expenditure = new EntitySchema<Expenditure>({
  name: 'Expenditure',
  columns: {
    id: { type: 'text', primary: true },
    grantId: { type: 'text' },
    receipt: { type: 'text' },
    spentOn: { type: 'date' },
    amount: { type: 'bigint' },
    category: { type: 'text' },
    eligible: { type: 'boolean', nullable: true },
  },
  relations: {
    grant: {
      type: 'many-to-one',
      target: 'Grant',
      joinColumn: { name: 'grant_id' },
      nullable: false,
    },
  },
  checks: [oneOf('category', ['STAFF', 'FEES', 'MATERIAL', 'TRAVEL', 'CHILDCARE', 'FLAT_RATE'])],
  uniques: [{ name: 'expenditure_receipt_claimed_once', columns: ['receipt'] }],
  indices: [{ columns: ['grantId', 'spentOn', 'id'] }],
});
