import { date, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Participant } from './Participant.ts';

export const germanLevels = ['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type GermanLevel = (typeof germanLevels)[number];

export const GermanRecord = personalTable({
  name: 'GermanRecord',
  importedFrom: 'german-records',
  columns: {
    id: text().key(),
    participantId: integer().kept(),
    level: oneOf(germanLevels).kept(),
    skill: oneOf(['OVERALL', 'LISTENING', 'READING', 'SPEAKING', 'WRITING']).kept(),
    evidence: oneOf(['CERTIFICATE', 'PLACEMENT_TEST', 'ASSESSMENT', 'SELF_REPORTED']).kept(),
    recordedOn: date().kept(),
    /** The day of the next record of the same skill; null for the newest. */
    supersededOn: date().nullable().byTriggers().kept(),
  },
  belongsTo: { participant: Participant },
  indices: [
    ['participantId', 'recordedOn'],
    {
      name: 'german_record_by_level',
      columns: ['level', 'recordedOn', 'participantId', 'supersededOn'],
      where: "(skill = 'OVERALL'::text)",
    },
  ],
  person: 'participantId',
  visible: { with: 'participant' },
  shownIn: { 'Participant.germanLevel': ['level', 'skill', 'recordedOn'] },
  inCohorts: true,
});
export type GermanRecord = RowOf<typeof GermanRecord>;
