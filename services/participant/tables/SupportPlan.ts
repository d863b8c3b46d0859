import { EntitySchema } from 'typeorm';
import type { Participation } from './Participation.ts';

export interface SupportPlan {
  id: string;
  participationId: string;
  participation?: Participation;
  agreedOn: string;
  reviewOn: string | null;
}

export const SupportPlan = new EntitySchema<SupportPlan>({
  name: 'SupportPlan',
  columns: {
    id: { type: 'text', primary: true },
    participationId: { type: 'text' },
    agreedOn: { type: 'date' },
    reviewOn: { type: 'date', nullable: true },
  },
  relations: {
    participation: {
      type: 'many-to-one',
      target: 'Participation',
      nullable: false,
      joinColumn: { name: 'participation_id' },
    },
  },
  checks: [{ name: 'support_plan_review_not_before_agreed', expression: 'review_on >= agreed_on' }],
  indices: [{ columns: ['participationId', 'agreedOn'] }],
});
