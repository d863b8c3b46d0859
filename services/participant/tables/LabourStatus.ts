import { date, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Participant } from './Participant.ts';

export const labourStatusKinds = [
  'UNEMPLOYED',
  'LONG_TERM_UNEMPLOYED',
  'INACTIVE',
  'NEVER_EMPLOYED',
  'EMPLOYED_INSURED',
  'EMPLOYED_MARGINAL',
  'APPRENTICESHIP',
  'SELF_EMPLOYED',
  'IN_EDUCATION',
  'UNKNOWN',
] as const;
export type LabourStatusKind = (typeof labourStatusKinds)[number];

export const LabourStatus = personalTable({
  name: 'LabourStatus',
  importedFrom: 'labour-statuses',
  columns: {
    id: text().key(),
    participantId: integer().kept(),
    kind: oneOf(labourStatusKinds).kept(),
    heldFrom: date().kept(),
    heldUntil: date().nullable().kept(),
  },
  lasts: ['heldFrom', 'heldUntil'],
  belongsTo: { participant: Participant },
  checks: {
    labour_status_until_after_from: 'held_until > held_from',
  },
  exclusions: {
    labour_status_one_at_a_time: 'using gist (participant_id with =, daterange(held_from, held_until) with &&)',
  },
  person: 'participantId',
  visible: { with: 'participant' },
  shownIn: { 'Participant.labourStatus': ['kind', 'period'] },
  inCohorts: true,
});
export type LabourStatus = RowOf<typeof LabourStatus>;
