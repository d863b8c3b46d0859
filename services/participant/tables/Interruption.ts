import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Participation } from './Participation.ts';

export const interruptionReasons = ['ILLNESS', 'PARENTAL_LEAVE', 'CHILDCARE', 'PANDEMIC', 'OTHER'] as const;
export type InterruptionReason = (typeof interruptionReasons)[number];

export interface Interruption {
  id: string;
  participationId: string;
  participation?: Participation;
  reason: InterruptionReason;
  pausedFrom: string;
  pausedUntil: string | null;
  substituteOffer: string | null;
}

export const Interruption = new EntitySchema<Interruption>({
  name: 'Interruption',
  columns: {
    id: { type: 'text', primary: true },
    participationId: { type: 'text' },
    reason: { type: 'text' },
    pausedFrom: { type: 'date' },
    pausedUntil: { type: 'date', nullable: true },
    substituteOffer: { type: 'text', nullable: true },
  },
  relations: {
    participation: {
      type: 'many-to-one',
      target: 'Participation',
      nullable: false,
      joinColumn: { name: 'participation_id' },
    },
  },
  checks: [
    oneOf('reason', interruptionReasons),
    { name: 'interruption_until_after_from', expression: 'paused_until > paused_from' },
  ],
  exclusions: [
    {
      name: 'interruption_one_at_a_time',
      expression:
        'using gist (hashtextextended(participation_id, 0) with =, daterange(paused_from, paused_until) with &&)',
      deferrable: 'INITIALLY IMMEDIATE',
    },
  ],
  indices: [{ columns: ['participationId', 'pausedFrom'] }],
});
