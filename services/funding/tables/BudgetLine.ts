import { cents, oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Grant } from './Grant.ts';

export const BudgetLine = openTable({
  name: 'BudgetLine',
  importedFrom: 'budget-lines',
  columns: {
    id: text().key(),
    grantId: text(),
    category: oneOf(['STAFF', 'FEES', 'MATERIAL', 'TRAVEL', 'CHILDCARE', 'FLAT_RATE']),
    amount: cents(),
  },
  belongsTo: { grant: Grant },
  uniques: {
    budget_line_category_once: ['grantId', 'category'],
  },
  checks: {
    budget_line_not_negative: 'amount >= 0',
  },
  inCohorts: false,
});
export type BudgetLine = RowOf<typeof BudgetLine>;
