import { integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { inOwnProgramme, personalTable } from '@dienstweg/protection';
import { Establishment } from './Establishment.ts';
import { HiringEvent, interviewOutcomes } from './HiringEvent.ts';

const NOT_CANCELLED = "state <> 'CANCELLED'";

export const Interview = personalTable({
  name: 'Interview',
  importedFrom: 'interviews',
  columns: {
    id: text().key(),
    eventId: text().kept(),
    round: integer().kept(),
    participantId: integer().kept(),
    establishmentId: text().kept(),
    state: oneOf(['PLANNED', 'HELD', 'NO_SHOW', 'CANCELLED']).kept(),
    outcome: oneOf(interviewOutcomes).nullable().kept(),
  },
  belongsTo: { event: HiringEvent, establishment: Establishment },
  uniques: {
    interview_of_pair: ['id', 'participantId', 'establishmentId'],
  },
  checks: {
    interview_round_counts: 'round > 0',
    interview_outcome_only_when_held: "outcome is null or state = 'HELD'",
  },
  indices: [
    {
      name: 'interview_once_per_round_and_person',
      columns: ['eventId', 'round', 'participantId'],
      where: NOT_CANCELLED,
      unique: true,
    },
    {
      name: 'interview_once_per_event_and_pair',
      columns: ['eventId', 'participantId', 'establishmentId'],
      where: NOT_CANCELLED,
      unique: true,
    },
    ['eventId', 'round', 'id'],
    ['participantId', 'eventId'],
    ['establishmentId'],
  ],
  person: 'participantId',
  visible: inOwnProgramme('(select programme_id from hiring_event where hiring_event.id = interview.event_id)'),
  inCohorts: true,
});
export type Interview = RowOf<typeof Interview>;
