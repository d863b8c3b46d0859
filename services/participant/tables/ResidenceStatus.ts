import { date, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Participant } from './Participant.ts';

export const residenceStatusKinds = [
  'EU_CITIZEN',
  'GERMAN_CITIZEN',
  'RESIDENCE_PERMIT',
  'SETTLEMENT_PERMIT',
  'AUFENTHALTSGESTATTUNG',
  'DULDUNG',
  'OTHER',
  'UNKNOWN',
] as const;
export const workPermits = ['YES', 'RESTRICTED', 'NO', 'UNKNOWN'] as const;
export type WorkPermit = (typeof workPermits)[number];
export type ResidenceStatusKind = (typeof residenceStatusKinds)[number];

export const ResidenceStatus = personalTable({
  name: 'ResidenceStatus',
  importedFrom: 'residence-statuses',
  columns: {
    id: text().key(),
    participantId: integer().kept(),
    kind: oneOf(residenceStatusKinds).kept(),
    workPermit: oneOf(workPermits).default('UNKNOWN').kept(),
    heldFrom: date().kept(),
    heldUntil: date().nullable().kept(),
  },
  lasts: ['heldFrom', 'heldUntil'],
  belongsTo: { participant: Participant },
  checks: {
    residence_status_until_after_from: 'held_until > held_from',
    residence_status_citizens_may_work:
      "kind not in ('GERMAN_CITIZEN','EU_CITIZEN') or work_permit in ('YES','UNKNOWN')",
  },
  exclusions: {
    residence_status_one_at_a_time: 'using gist (participant_id with =, daterange(held_from, held_until) with &&)',
  },
  person: 'participantId',
  visible: { with: 'participant' },
  shownIn: {
    'Participant.residenceStatus': ['kind', 'period'],
    'Participant.workPermit': ['workPermit', 'period'],
  },
  inCohorts: true,
});
export type ResidenceStatus = RowOf<typeof ResidenceStatus>;
