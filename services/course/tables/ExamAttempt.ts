import { date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Enrolment } from './Enrolment.ts';

export const ExamAttempt = personalTable({
  name: 'ExamAttempt',
  importedFrom: 'exam-attempts',
  columns: {
    id: text().key(),
    enrolmentId: text().kept(),
    form: oneOf(['WRITTEN', 'ORAL', 'PRACTICAL', 'LANGUAGE']).kept(),
    heldOn: date().kept(),
    result: oneOf(['PASSED', 'FAILED', 'ABSENT']).kept(),
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
