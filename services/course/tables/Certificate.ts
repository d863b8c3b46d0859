import { date, integer, oneOf, type RowOf, sharing, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { certificateKinds } from './Course.ts';
import { Enrolment } from './Enrolment.ts';
import { ExamAttempt } from './ExamAttempt.ts';

export const Certificate = personalTable({
  name: 'Certificate',
  importedFrom: 'certificates',
  columns: {
    id: text().key(),
    participantId: integer().kept(),
    enrolmentId: text().kept(),
    kind: oneOf(certificateKinds).kept(),
    occupation: text().nullable().kept(),
    issuedOn: date().kept(),
    examAttemptId: text().nullable().kept(),
  },
  belongsTo: {
    enrolment: sharing(Enrolment, ['participantId'], 'certificate_enrolment_of_same_person'),
    examAttempt: sharing(ExamAttempt, ['enrolmentId'], 'certificate_exam_attempt_of_same_enrolment'),
  },
  uniques: {
    certificate_once_per_enrolment: ['enrolmentId'],
  },
  checks: {
    certificate_occupation_five_digits: "occupation ~ '^[0-9]{5}$'",
  },
  indices: [['participantId', 'issuedOn']],
  person: 'participantId',
  visible: { with: 'enrolment' },
  inCohorts: true,
});
export type Certificate = RowOf<typeof Certificate>;
