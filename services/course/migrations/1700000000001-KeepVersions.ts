import { keepingVersionsOf } from '@dienstweg/kit';

export const KeepVersions1700000000001 = keepingVersionsOf([
  'enrolment',
  'course_run',
  'course',
  'attendance',
  'exam_attempt',
  'certificate',
  'practical_phase',
]);
