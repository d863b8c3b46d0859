import type { Disputable } from '@dienstweg/protection';

/** Where values of an enrolment stand besides their own field. */
export const disputable: Disputable = { shows: { 'Enrolment.attendanceRate': ['Attendance.kind'] } };
