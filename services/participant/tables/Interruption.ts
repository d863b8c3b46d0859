import { date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Participation } from './Participation.ts';

export const Interruption = personalTable({
  name: 'Interruption',
  importedFrom: 'interruptions',
  columns: {
    id: text().key(),
    participationId: text().kept(),
    reason: oneOf(['ILLNESS', 'PARENTAL_LEAVE', 'CHILDCARE', 'PANDEMIC', 'OTHER']).kept(),
    pausedFrom: date().kept(),
    pausedUntil: date().nullable().kept(),
    substituteOffer: text().nullable().onErasure('null'),
    substituteCourseRunId: text().nullable().kept(),
  },
  lasts: ['pausedFrom', 'pausedUntil'],
  belongsTo: { participation: Participation },
  checks: {
    interruption_until_after_from: 'paused_until > paused_from',
  },
  exclusions: {
    interruption_one_at_a_time:
      'using gist (hashtextextended(participation_id, 0) with =, daterange(paused_from, paused_until) with &&)',
  },
  indices: [['participationId', 'pausedFrom']],
  person: 'participation',
  visible: { with: 'participation' },
  shownIn: { 'Participation.state': ['period'] },
  inCohorts: true,
});
export type Interruption = RowOf<typeof Interruption>;
