import { type DatePrecision, oneOf, someOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import { type Sector, sectors } from './Establishment.ts';

export const interviewOutcomes = [
  'NONE',
  'SHADOWING',
  'INTERNSHIP',
  'TRIAL_WORK',
  'EMPLOYMENT',
  'APPRENTICESHIP',
  'DECLINED',
] as const;
export type InterviewOutcome = (typeof interviewOutcomes)[number];

export interface HiringEvent {
  id: string;
  name: string;
  programmeId: string;
  heldOn: string | null;
  heldPrecision: DatePrecision | null;
  place: string | null;
  maxRoundsPerParticipant: number | null;
  sectors: Sector[];
  sought: InterviewOutcome[];
  agreed: InterviewOutcome[];
}

export const HiringEvent = new EntitySchema<HiringEvent>({
  name: 'HiringEvent',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    programmeId: { type: 'text' },
    heldOn: { type: 'date', nullable: true },
    heldPrecision: { type: 'text', nullable: true },
    place: { type: 'text', nullable: true },
    maxRoundsPerParticipant: { type: 'int', nullable: true },
    sectors: { type: 'text', array: true, default: '{}' },
    sought: { type: 'text', array: true, default: '{}' },
    agreed: { type: 'text', array: true, default: '{}' },
  },
  checks: [
    oneOf('heldPrecision', ['DAY', 'MONTH', 'YEAR']),
    someOf('sectors', sectors),
    someOf('sought', interviewOutcomes),
    someOf('agreed', interviewOutcomes),
    { name: 'hiring_event_held_is_whole', expression: '(held_on is null) = (held_precision is null)' },
    {
      name: 'hiring_event_held_on_first_known_day',
      expression: 'held_on = date_trunc(held_precision, held_on::timestamp)',
    },
    { name: 'hiring_event_has_a_round', expression: 'max_rounds_per_participant > 0' },
  ],
  indices: [{ columns: ['heldOn', 'id'] }, { columns: ['programmeId', 'heldOn'] }],
});
