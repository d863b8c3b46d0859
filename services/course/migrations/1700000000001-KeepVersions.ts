import { keepingVersionsOf } from '@dienstweg/cohorts';

export const KeepVersions1700000000001 = keepingVersionsOf([
  'enrolment',
  'course_run',
  'course',
  'attendance',
  'exam_attempt',
  'certificate',
  'practical_phase',
]);
