import { date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Enrolment } from './Enrolment.ts';

export const examForms = ['WRITTEN', 'ORAL', 'PRACTICAL', 'LANGUAGE'] as const;
export const examResults = ['PASSED', 'FAILED', 'ABSENT'] as const;

export const ExamAttempt = personalTable({
  name: 'ExamAttempt',
  importedFrom: 'exam-attempts',
  columns: {
    id: text().key(),
    enrolmentId: text().kept(),
    form: oneOf(examForms).kept(),
    heldOn: date().kept(),
    result: oneOf(examResults).kept(),
  },
  belongsTo: { enrolment: Enrolment },
  uniques: {
    exam_attempt_once_per_day_and_form: ['enrolmentId', 'heldOn', 'form'],
    exam_attempt_of_enrolment: ['id', 'enrolmentId'],
  },
  person: 'enrolment',
  visible: { with: 'enrolment' },
  inCohorts: true,
});
export type ExamAttempt = RowOf<typeof ExamAttempt>;
