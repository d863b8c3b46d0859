import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Coach } from './Coach.ts';
import type { Participation } from './Participation.ts';

export const contactKinds = [
  'HOME_VISIT',
  'OFFICE',
  'ACCOMPANIMENT_AUTHORITY',
  'ACCOMPANIMENT_SCHOOL',
  'FAMILY_SESSION',
  'WORKSHOP',
  'ONLINE',
  'PHONE',
] as const;
export type ContactKind = (typeof contactKinds)[number];

export interface Contact {
  id: string;
  participationId: string;
  participation?: Participation;
  coachId: string | null;
  coach?: Coach | null;
  kind: ContactKind;
  heldOn: string;
  minutes: number | null;
}

export const Contact = new EntitySchema<Contact>({
  name: 'Contact',
  columns: {
    id: { type: 'text', primary: true },
    participationId: { type: 'text' },
    coachId: { type: 'text', nullable: true },
    kind: { type: 'text' },
    heldOn: { type: 'date' },
    minutes: { type: 'int', nullable: true },
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
      nullable: true,
      joinColumn: { name: 'coach_id' },
    },
  },
  checks: [oneOf('kind', contactKinds), { name: 'contact_minutes_positive', expression: 'minutes > 0' }],
  indices: [{ columns: ['participationId', 'heldOn', 'id'] }, { columns: ['coachId'] }],
});
