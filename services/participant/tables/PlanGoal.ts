import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { SupportPlan } from './SupportPlan.ts';

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
export const goalStates = ['OPEN', 'MET', 'DROPPED'] as const;
export type GoalArea = (typeof goalAreas)[number];
export type GoalState = (typeof goalStates)[number];

export interface PlanGoal {
  id: string;
  supportPlanId: string;
  supportPlan?: SupportPlan;
  area: GoalArea;
  state: GoalState;
  setOn: string;
  settledOn: string | null;
}

export const PlanGoal = new EntitySchema<PlanGoal>({
  name: 'PlanGoal',
  columns: {
    id: { type: 'text', primary: true },
    supportPlanId: { type: 'text' },
    area: { type: 'text' },
    state: { type: 'text' },
    setOn: { type: 'date' },
    settledOn: { type: 'date', nullable: true },
  },
  relations: {
    supportPlan: {
      type: 'many-to-one',
      target: 'SupportPlan',
      nullable: false,
      joinColumn: { name: 'support_plan_id' },
    },
  },
  checks: [
    oneOf('area', goalAreas),
    oneOf('state', goalStates),
    { name: 'plan_goal_settled_unless_open', expression: "(settled_on is null) = (state = 'OPEN')" },
    { name: 'plan_goal_settled_not_before_set', expression: 'settled_on >= set_on' },
  ],
  indices: [{ columns: ['supportPlanId', 'setOn'] }],
});
