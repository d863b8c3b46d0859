import { date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Enrolment } from './Enrolment.ts';

export const Attendance = personalTable({
  name: 'Attendance',
  importedFrom: 'attendances',
  columns: {
    id: text().key(),
    enrolmentId: text().kept(),
    heldOn: date().kept(),
    kind: oneOf(['PRESENT', 'REMOTE', 'EXCUSED', 'UNEXCUSED']).kept(),
  },
  belongsTo: { enrolment: Enrolment },
  uniques: {
    attendance_once_per_day: ['enrolmentId', 'heldOn'],
  },
  person: 'enrolment',
  visible: { with: 'enrolment' },
  shownIn: { 'Enrolment.attendanceRate': ['kind'] },
  inCohorts: true,
});
export type Attendance = RowOf<typeof Attendance>;
