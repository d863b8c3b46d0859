import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Participant } from './Participant.ts';

export const labourStatusKinds = [
  'UNEMPLOYED',
  'LONG_TERM_UNEMPLOYED',
  'INACTIVE',
  'NEVER_EMPLOYED',
  'EMPLOYED_INSURED',
  'EMPLOYED_MARGINAL',
  'APPRENTICESHIP',
  'SELF_EMPLOYED',
  'IN_EDUCATION',
  'UNKNOWN',
] as const;
export type LabourStatusKind = (typeof labourStatusKinds)[number];

export interface LabourStatus {
  id: string;
  participantId: number;
  participant?: Participant;
  kind: LabourStatusKind;
  heldFrom: string;
  heldUntil: string | null;
}

export const LabourStatus = new EntitySchema<LabourStatus>({
  name: 'LabourStatus',
  columns: {
    id: { type: 'text', primary: true },
    participantId: { type: 'int' },
    kind: { type: 'text' },
    heldFrom: { type: 'date' },
    heldUntil: { type: 'date', nullable: true },
  },
  relations: {
    participant: {
      type: 'many-to-one',
      target: 'Participant',
      nullable: false,
      joinColumn: { name: 'participant_id' },
    },
  },
  checks: [
    oneOf('kind', labourStatusKinds),
    { name: 'labour_status_until_after_from', expression: 'held_until > held_from' },
  ],
  exclusions: [
    {
      name: 'labour_status_one_at_a_time',
      expression: 'using gist (participant_id with =, daterange(held_from, held_until) with &&)',
      deferrable: 'INITIALLY IMMEDIATE',
    },
  ],
});
