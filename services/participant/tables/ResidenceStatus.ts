import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Participant } from './Participant.ts';

export const residenceStatusKinds = [
  'EU_CITIZEN',
  'GERMAN_CITIZEN',
  'RESIDENCE_PERMIT',
  'SETTLEMENT_PERMIT',
  'AUFENTHALTSGESTATTUNG',
  'DULDUNG',
  'OTHER',
  'UNKNOWN',
] as const;
export type ResidenceStatusKind = (typeof residenceStatusKinds)[number];

export interface ResidenceStatus {
  id: string;
  participantId: number;
  participant?: Participant;
  kind: ResidenceStatusKind;
  heldFrom: string;
  heldUntil: string | null;
}

export const ResidenceStatus = new EntitySchema<ResidenceStatus>({
  name: 'ResidenceStatus',
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
    oneOf('kind', residenceStatusKinds),
    { name: 'residence_status_until_after_from', expression: 'held_until > held_from' },
  ],
  exclusions: [
    {
      name: 'residence_status_one_at_a_time',
      expression: 'using gist (participant_id with =, daterange(held_from, held_until) with &&)',
      deferrable: 'INITIALLY IMMEDIATE',
    },
  ],
});
