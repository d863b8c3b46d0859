import { date, integer, oneOf, type RowOf, sharing, text } from '@dienstweg/kit';
import { inOwnProgramme, personalTable } from '@dienstweg/protection';
import { Establishment } from './Establishment.ts';
import { Interview } from './Interview.ts';

export const Engagement = personalTable({
  name: 'Engagement',
  importedFrom: 'engagements',
  columns: {
    id: text().key(),
    participantId: integer().kept(),
    establishmentId: text().kept(),
    programmeId: text().kept(),
    kind: oneOf(['SHADOWING', 'INTERNSHIP', 'TRIAL_WORK']).kept(),
    engagedFrom: date().kept(),
    engagedUntil: date().nullable().kept(),
    interviewId: text().nullable().kept(),
  },
  lasts: ['engagedFrom', 'engagedUntil'],
  belongsTo: {
    establishment: Establishment,
    interview: sharing(Interview, ['participantId', 'establishmentId'], 'engagement_interview_of_same_pair'),
  },
  checks: {
    engagement_lasts_a_day: 'engaged_until > engaged_from',
  },
  indices: [['participantId', 'engagedFrom']],
  person: 'participantId',
  visible: inOwnProgramme('engagement.programme_id'),
  inCohorts: true,
});
export type Engagement = RowOf<typeof Engagement>;
