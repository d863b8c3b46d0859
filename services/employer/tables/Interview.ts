import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Establishment } from './Establishment.ts';
import { type HiringEvent, type InterviewOutcome, interviewOutcomes } from './HiringEvent.ts';

export const interviewStates = ['PLANNED', 'HELD', 'NO_SHOW', 'CANCELLED'] as const;
export type InterviewState = (typeof interviewStates)[number];

export interface Interview {
  id: string;
  eventId: string;
  event?: HiringEvent;
  round: number;
  participantId: number;
  establishmentId: string;
  establishment?: Establishment;
  state: InterviewState;
  outcome: InterviewOutcome | null;
}

const NOT_CANCELLED = "state <> 'CANCELLED'";

export const Interview = new EntitySchema<Interview>({
  name: 'Interview',
  columns: {
    id: { type: 'text', primary: true },
    eventId: { type: 'text' },
    round: { type: 'int' },
    participantId: { type: 'int' },
    establishmentId: { type: 'text' },
    state: { type: 'text' },
    outcome: { type: 'text', nullable: true },
  },
  relations: {
    event: { type: 'many-to-one', target: 'HiringEvent', joinColumn: { name: 'event_id' } },
    establishment: { type: 'many-to-one', target: 'Establishment', joinColumn: { name: 'establishment_id' } },
  },
  uniques: [{ name: 'interview_of_pair', columns: ['id', 'participantId', 'establishmentId'] }],
  checks: [
    oneOf('state', interviewStates),
    oneOf('outcome', interviewOutcomes),
    { name: 'interview_round_counts', expression: 'round > 0' },
    { name: 'interview_outcome_only_when_held', expression: "outcome is null or state = 'HELD'" },
  ],
  indices: [
    {
      name: 'interview_once_per_round_and_person',
      columns: ['eventId', 'round', 'participantId'],
      unique: true,
      where: NOT_CANCELLED,
    },
    {
      name: 'interview_once_per_event_and_pair',
      columns: ['eventId', 'participantId', 'establishmentId'],
      unique: true,
      where: NOT_CANCELLED,
    },
    { columns: ['eventId', 'round', 'id'] },
    { columns: ['participantId', 'eventId'] },
    { columns: ['establishmentId'] },
  ],
});
