import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Placement } from './Placement.ts';

export const followUpPartners = ['EMPLOYEE', 'EMPLOYER', 'BOTH'] as const;
export type FollowUpPartner = (typeof followUpPartners)[number];

export interface ProbationFollowUp {
  id: string;
  placementId: string;
  placement?: Placement;
  dueOn: string;
  heldOn: string | null;
  partner: FollowUpPartner;
}

export const ProbationFollowUp = new EntitySchema<ProbationFollowUp>({
  name: 'ProbationFollowUp',
  columns: {
    id: { type: 'text', primary: true },
    placementId: { type: 'text' },
    dueOn: { type: 'date' },
    heldOn: { type: 'date', nullable: true },
    partner: { type: 'text' },
  },
  relations: {
    placement: { type: 'many-to-one', target: 'Placement', joinColumn: { name: 'placement_id' } },
  },
  checks: [oneOf('partner', followUpPartners)],
  indices: [{ columns: ['placementId', 'dueOn'] }],
});
