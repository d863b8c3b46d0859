import { date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { SupportPlan } from './SupportPlan.ts';

export const goalAreas = [
  'LANGUAGE',
  'CHILDCARE',
  'QUALIFICATION',
  'PLACEMENT',
  'HEALTH',
  'DEBT',
  'HOUSING',
  'RECOGNITION',
] as const;

export const PlanGoal = personalTable({
  name: 'PlanGoal',
  importedFrom: 'plan-goals',
  columns: {
    id: text().key(),
    supportPlanId: text().kept(),
    area: oneOf(goalAreas).kept(),
    state: oneOf(['OPEN', 'MET', 'DROPPED']).kept(),
    setOn: date().kept(),
    settledOn: date().nullable().kept(),
  },
  belongsTo: { supportPlan: SupportPlan },
  checks: {
    plan_goal_settled_unless_open: "(settled_on is null) = (state = 'OPEN')",
    plan_goal_settled_not_before_set: 'settled_on >= set_on',
  },
  indices: [['supportPlanId', 'setOn']],
  person: 'supportPlan',
  visible: { with: 'supportPlan' },
  inCohorts: true,
});
export type PlanGoal = RowOf<typeof PlanGoal>;
