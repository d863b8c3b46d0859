import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Grant } from './Grant.ts';

export interface BudgetLine {
  id: string;
  grantId: string;
  grant?: Grant;
  category: string;
  amount: number;
}

export const BudgetLine = new EntitySchema<BudgetLine>({
  name: 'BudgetLine',
  columns: {
    id: { type: 'text', primary: true },
    grantId: { type: 'text' },
    category: { type: 'text' },
    amount: { type: 'bigint' },
  },
  relations: {
    grant: {
      type: 'many-to-one',
      target: 'Grant',
      joinColumn: { name: 'grant_id' },
      nullable: false,
    },
  },
  checks: [
    oneOf('category', ['STAFF', 'FEES', 'MATERIAL', 'TRAVEL', 'CHILDCARE', 'FLAT_RATE']),
    { name: 'budget_line_not_negative', expression: 'amount >= 0' },
  ],
  uniques: [{ name: 'budget_line_category_once', columns: ['grantId', 'category'] }],
});
