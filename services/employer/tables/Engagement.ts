import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Establishment } from './Establishment.ts';
import type { Interview } from './Interview.ts';

export const engagementKinds = ['SHADOWING', 'INTERNSHIP', 'TRIAL_WORK'] as const;
export type EngagementKind = (typeof engagementKinds)[number];

export interface Engagement {
  id: string;
  participantId: number;
  establishmentId: string;
  establishment?: Establishment;
  programmeId: string;
  kind: EngagementKind;
  engagedFrom: string;
  engagedUntil: string | null;
  interviewId: string | null;
  interview?: Interview | null;
}

export const Engagement = new EntitySchema<Engagement>({
  name: 'Engagement',
  columns: {
    id: { type: 'text', primary: true },
    participantId: { type: 'int' },
    establishmentId: { type: 'text' },
    programmeId: { type: 'text' },
    kind: { type: 'text' },
    engagedFrom: { type: 'date' },
    engagedUntil: { type: 'date', nullable: true },
    interviewId: { type: 'text', nullable: true },
  },
  relations: {
    establishment: { type: 'many-to-one', target: 'Establishment', joinColumn: { name: 'establishment_id' } },
    interview: {
      type: 'many-to-one',
      target: 'Interview',
      joinColumn: { name: 'interview_id' },
      createForeignKeyConstraints: false,
    },
  },
  foreignKeys: [
    {
      name: 'engagement_interview_of_same_pair',
      target: 'Interview',
      columnNames: ['interviewId', 'participantId', 'establishmentId'],
      referencedColumnNames: ['id', 'participantId', 'establishmentId'],
    },
  ],
  checks: [
    oneOf('kind', engagementKinds),
    { name: 'engagement_lasts_a_day', expression: 'engaged_until > engaged_from' },
  ],
  indices: [{ columns: ['participantId', 'engagedFrom'] }],
});
