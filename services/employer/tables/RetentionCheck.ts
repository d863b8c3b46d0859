import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Placement } from './Placement.ts';

export const retentionMilestones = ['DAYS_28', 'DAYS_90', 'MONTHS_6', 'MONTHS_12'] as const;
export type RetentionMilestone = (typeof retentionMilestones)[number];

export interface RetentionCheck {
  id: string;
  placementId: string;
  placement?: Placement;
  milestone: RetentionMilestone;
  dueOn: string;
  checkedOn: string | null;
  retained: boolean | null;
}

export const RetentionCheck = new EntitySchema<RetentionCheck>({
  name: 'RetentionCheck',
  columns: {
    id: { type: 'text', primary: true },
    placementId: { type: 'text' },
    milestone: { type: 'text' },
    dueOn: { type: 'date' },
    checkedOn: { type: 'date', nullable: true },
    retained: { type: 'boolean', nullable: true },
  },
  relations: {
    placement: { type: 'many-to-one', target: 'Placement', joinColumn: { name: 'placement_id' } },
  },
  uniques: [{ name: 'retention_check_once_per_milestone', columns: ['placementId', 'milestone'] }],
  checks: [
    oneOf('milestone', retentionMilestones),
    { name: 'retention_check_answered_only_when_checked', expression: 'retained is null or checked_on is not null' },
  ],
});
