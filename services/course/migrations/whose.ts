import { sightChanges, type Whose } from '@dienstweg/protection';

const throughEnrolment: Whose = ['enrolment_id', 'enrolment.participant_id'];

/** Whose the rows of each table are. */
export const whose: Readonly<Record<string, Whose>> = {
  building_block: null,
  provider_unit: null,
  certification: null,
  course: null,
  course_run: null,
  enrolment: ['participant_id'],
  attendance: throughEnrolment,
  practical_phase: throughEnrolment,
  exam_attempt: throughEnrolment,
  certificate: ['participant_id'],
  ...sightChanges,
};
