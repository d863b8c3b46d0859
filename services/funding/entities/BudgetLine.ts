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
  tableName: 'budget_line',
  columns: {
    id: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'budget_line_pk',
    },
    grantId: { name: 'grant_id', type: 'text' },
    category: { type: 'text' },
    amount: { type: 'bigint' },
  },
  relations: {
    grant: {
      type: 'many-to-one',
      target: 'Grant',
      joinColumn: {
        name: 'grant_id',
        foreignKeyConstraintName: 'budget_line_grant',
      },
      nullable: false,
    },
  },
  checks: [
    oneOf('category', ['STAFF', 'FEES', 'MATERIAL', 'TRAVEL', 'CHILDCARE', 'FLAT_RATE']),
    { name: 'budget_line_not_negative', expression: 'amount >= 0' },
  ],
  uniques: [{ name: 'budget_line_category_once', columns: ['grantId', 'category'] }],
});
