import { date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { sectors } from './Course.ts';
import { Enrolment } from './Enrolment.ts';

export const PracticalPhase = personalTable({
  name: 'PracticalPhase',
  importedFrom: 'practical-phases',
  columns: {
    id: text().key(),
    enrolmentId: text().kept(),
    establishmentId: text().nullable().kept(),
    sector: oneOf(sectors).kept(),
    practisedFrom: date().kept(),
    practisedUntil: date().nullable().kept(),
  },
  lasts: ['practisedFrom', 'practisedUntil'],
  belongsTo: { enrolment: Enrolment },
  checks: {
    practical_phase_lasts_a_day: 'practised_until > practised_from',
  },
  indices: [['enrolmentId', 'practisedFrom'], ['establishmentId']],
  person: 'enrolment',
  visible: { with: 'enrolment' },
  inCohorts: true,
});
export type PracticalPhase = RowOf<typeof PracticalPhase>;
