import { EntitySchema } from 'typeorm';
import type { Coach } from './Coach.ts';
import type { Participation } from './Participation.ts';

export interface Coaching {
  id: string;
  participationId: string;
  participation?: Participation;
  coachId: string;
  coach?: Coach;
  coachedFrom: string;
  coachedUntil: string | null;
}

export const Coaching = new EntitySchema<Coaching>({
  name: 'Coaching',
  columns: {
    id: { type: 'text', primary: true },
    participationId: { type: 'text' },
    coachId: { type: 'text' },
    coachedFrom: { type: 'date' },
    coachedUntil: { type: 'date', nullable: true },
  },
  relations: {
    participation: {
      type: 'many-to-one',
      target: 'Participation',
      nullable: false,
      joinColumn: { name: 'participation_id' },
    },
    coach: {
      type: 'many-to-one',
      target: 'Coach',
      nullable: false,
      joinColumn: { name: 'coach_id' },
    },
  },
  checks: [{ name: 'coaching_until_after_from', expression: 'coached_until > coached_from' }],
  exclusions: [
    {
      name: 'coaching_same_coach_once_at_a_time',
      expression:
        'using gist (hashtextextended(coach_id, hashtextextended(participation_id, 0)) with =, daterange(coached_from, coached_until) with &&)',
      deferrable: 'INITIALLY IMMEDIATE',
    },
  ],
  indices: [{ columns: ['participationId', 'coachedFrom'] }, { columns: ['coachId', 'coachedFrom'] }],
});
