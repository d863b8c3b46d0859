import { date, integer, oneOf, type RowOf, someOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { sectors } from './Establishment.ts';

export const interviewOutcomes = [
  'NONE',
  'SHADOWING',
  'INTERNSHIP',
  'TRIAL_WORK',
  'EMPLOYMENT',
  'APPRENTICESHIP',
  'DECLINED',
] as const;

export const HiringEvent = openTable({
  name: 'HiringEvent',
  importedFrom: 'hiring-events',
  columns: {
    id: text().key(),
    name: text(),
    programmeId: text(),
    heldOn: date().nullable(),
    heldPrecision: oneOf(['DAY', 'MONTH', 'YEAR']).nullable(),
    place: text().nullable(),
    preparedOn: date().nullable(),
    preparation: text().nullable(),
    maxRoundsPerParticipant: integer().nullable(),
    sectors: someOf(sectors),
    sought: someOf(interviewOutcomes),
    agreed: someOf(interviewOutcomes),
  },
  checks: {
    hiring_event_held_is_whole: '(held_on is null) = (held_precision is null)',
    hiring_event_held_on_first_known_day: 'held_on = date_trunc(held_precision, held_on::timestamp)',
    hiring_event_has_a_round: 'max_rounds_per_participant > 0',
  },
  indices: [
    ['heldOn', 'id'],
    ['programmeId', 'heldOn'],
  ],
  inCohorts: true,
});
export type HiringEvent = RowOf<typeof HiringEvent>;
