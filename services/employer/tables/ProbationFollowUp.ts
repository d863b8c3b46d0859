import { date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Placement } from './Placement.ts';

export const ProbationFollowUp = personalTable({
  name: 'ProbationFollowUp',
  importedFrom: 'probation-follow-ups',
  columns: {
    id: text().key(),
    placementId: text().kept(),
    dueOn: date().kept(),
    heldOn: date().nullable().kept(),
    partner: oneOf(['EMPLOYEE', 'EMPLOYER', 'BOTH']).kept(),
  },
  belongsTo: { placement: Placement },
  indices: [['placementId', 'dueOn']],
  person: 'placement',
  visible: { with: 'placement' },
  inCohorts: true,
});
export type ProbationFollowUp = RowOf<typeof ProbationFollowUp>;
