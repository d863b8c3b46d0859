import { date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Participation } from './Participation.ts';
import { goalAreas } from './PlanGoal.ts';

export const Referral = personalTable({
  name: 'Referral',
  importedFrom: 'referrals',
  columns: {
    id: text().key(),
    participationId: text().kept(),
    organisationId: text().kept(),
    area: oneOf(goalAreas).kept(),
    referredOn: date().kept(),
    takenUpOn: date().nullable().kept(),
  },
  belongsTo: { participation: Participation },
  checks: {
    referral_taken_up_not_before_referred: 'taken_up_on >= referred_on',
  },
  indices: [['participationId', 'referredOn']],
  person: 'participation',
  visible: { with: 'participation' },
  inCohorts: false,
});
export type Referral = RowOf<typeof Referral>;
