import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Enrolment } from './Enrolment.ts';

export const attendanceKinds = ['PRESENT', 'REMOTE', 'EXCUSED', 'UNEXCUSED'] as const;
export type AttendanceKind = (typeof attendanceKinds)[number];

export interface Attendance {
  id: string;
  enrolmentId: string;
  enrolment?: Enrolment;
  heldOn: string;
  kind: AttendanceKind;
}

export const Attendance = new EntitySchema<Attendance>({
  name: 'Attendance',
  columns: {
    id: { type: 'text', primary: true },
    enrolmentId: { type: 'text' },
    heldOn: { type: 'date' },
    kind: { type: 'text' },
  },
  relations: {
    enrolment: { type: 'many-to-one', target: 'Enrolment', joinColumn: { name: 'enrolment_id' } },
  },
  uniques: [{ name: 'attendance_once_per_day', columns: ['enrolmentId', 'heldOn'] }],
  checks: [oneOf('kind', attendanceKinds)],
});
