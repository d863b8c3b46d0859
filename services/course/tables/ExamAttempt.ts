import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Enrolment } from './Enrolment.ts';

export const examForms = ['WRITTEN', 'ORAL', 'PRACTICAL', 'LANGUAGE'] as const;
export const examResults = ['PASSED', 'FAILED', 'ABSENT'] as const;
export type ExamForm = (typeof examForms)[number];
export type ExamResult = (typeof examResults)[number];

export interface ExamAttempt {
  id: string;
  enrolmentId: string;
  enrolment?: Enrolment;
  form: ExamForm;
  heldOn: string;
  result: ExamResult;
}

export const ExamAttempt = new EntitySchema<ExamAttempt>({
  name: 'ExamAttempt',
  columns: {
    id: { type: 'text', primary: true },
    enrolmentId: { type: 'text' },
    form: { type: 'text' },
    heldOn: { type: 'date' },
    result: { type: 'text' },
  },
  relations: {
    enrolment: { type: 'many-to-one', target: 'Enrolment', joinColumn: { name: 'enrolment_id' } },
  },
  uniques: [
    { name: 'exam_attempt_once_per_day_and_form', columns: ['enrolmentId', 'heldOn', 'form'] },
    { name: 'exam_attempt_of_enrolment', columns: ['id', 'enrolmentId'] },
  ],
  checks: [oneOf('form', examForms), oneOf('result', examResults)],
});
