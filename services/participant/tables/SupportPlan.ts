import { date, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Participation } from './Participation.ts';

export const SupportPlan = personalTable({
  name: 'SupportPlan',
  importedFrom: 'support-plans',
  columns: {
    id: text().key(),
    participationId: text().kept(),
    agreedOn: date().kept(),
    reviewOn: date().nullable().kept(),
  },
  belongsTo: { participation: Participation },
  checks: {
    support_plan_review_not_before_agreed: 'review_on >= agreed_on',
  },
  indices: [['participationId', 'agreedOn']],
  person: 'participation',
  visible: { with: 'participation' },
  inCohorts: true,
});
export type SupportPlan = RowOf<typeof SupportPlan>;
