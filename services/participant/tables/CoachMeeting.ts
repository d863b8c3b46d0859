import { date, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

export const CoachMeeting = openTable({
  name: 'CoachMeeting',
  importedFrom: 'coach-meetings',
  columns: {
    id: text().key(),
    programmeId: text(),
    heldOn: date(),
    topic: text().nullable(),
  },
  indices: [['programmeId', 'heldOn']],
  inCohorts: false,
});
export type CoachMeeting = RowOf<typeof CoachMeeting>;
