import { byName, inOwnProgramme, type Rights, SIGHT_TABLES, withParent } from '@dienstweg/protection';

const PROGRAMME = '(select programme_id from course_run where course_run.id = enrolment.run_id)';
const PERSON = 'enrolment.participant_id';
const ofEnrolment = (table: string) => withParent('enrolment', `parent.id = ${table}.enrolment_id`);

const PERSONAL = ['enrolment', 'attendance', 'practical_phase', 'exam_attempt', 'certificate'];
const OFFERED = ['building_block', 'provider_unit', 'certification', 'course', 'course_run'];

export const rights: Rights = {
  limited: {
    enrolment: inOwnProgramme(PROGRAMME, PERSON, byName(PERSON)),
    attendance: ofEnrolment('attendance'),
    practical_phase: ofEnrolment('practical_phase'),
    exam_attempt: ofEnrolment('exam_attempt'),
    certificate: ofEnrolment('certificate'),
  },
  open: [...OFFERED, ...SIGHT_TABLES],
  added: [],
  evaluated: [...PERSONAL, 'course', 'course_run', 'table_version', ...SIGHT_TABLES],
};
