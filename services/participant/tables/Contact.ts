import { date, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Coach } from './Coach.ts';
import { Participation } from './Participation.ts';

export const Contact = personalTable({
  name: 'Contact',
  importedFrom: 'contacts',
  columns: {
    id: text().key(),
    participationId: text().kept(),
    coachId: text().nullable().kept(),
    kind: oneOf([
      'HOME_VISIT',
      'OFFICE',
      'ACCOMPANIMENT_AUTHORITY',
      'ACCOMPANIMENT_SCHOOL',
      'FAMILY_SESSION',
      'WORKSHOP',
      'ONLINE',
      'PHONE',
    ]).kept(),
    heldOn: date().kept(),
    minutes: integer().nullable().kept(),
  },
  belongsTo: { participation: Participation, coach: Coach },
  checks: {
    contact_minutes_positive: 'minutes > 0',
  },
  indices: [['participationId', 'heldOn', 'id'], ['coachId']],
  person: 'participation',
  visible: { with: 'participation' },
  inCohorts: true,
});
export type Contact = RowOf<typeof Contact>;
