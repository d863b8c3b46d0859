import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Enrolment } from './Enrolment.ts';
import type { ExamAttempt } from './ExamAttempt.ts';

export const certificateKinds = ['MEASURE', 'QUALIFICATION', 'LANGUAGE', 'SCHOOL'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

export interface Certificate {
  id: string;
  participantId: number;
  enrolmentId: string;
  enrolment?: Enrolment;
  kind: CertificateKind;
  occupation: string | null;
  issuedOn: string;
  examAttemptId: string | null;
  examAttempt?: ExamAttempt | null;
}

export const Certificate = new EntitySchema<Certificate>({
  name: 'Certificate',
  columns: {
    id: { type: 'text', primary: true },
    participantId: { type: 'int' },
    enrolmentId: { type: 'text' },
    kind: { type: 'text' },
    occupation: { type: 'text', nullable: true },
    issuedOn: { type: 'date' },
    examAttemptId: { type: 'text', nullable: true },
  },
  relations: {
    enrolment: {
      type: 'many-to-one',
      target: 'Enrolment',
      joinColumn: { name: 'enrolment_id' },
      createForeignKeyConstraints: false,
    },
    examAttempt: {
      type: 'many-to-one',
      target: 'ExamAttempt',
      joinColumn: { name: 'exam_attempt_id' },
      createForeignKeyConstraints: false,
    },
  },
  foreignKeys: [
    {
      name: 'certificate_enrolment_of_same_person',
      target: 'Enrolment',
      columnNames: ['enrolmentId', 'participantId'],
      referencedColumnNames: ['id', 'participantId'],
    },
    {
      name: 'certificate_exam_attempt_of_same_enrolment',
      target: 'ExamAttempt',
      columnNames: ['examAttemptId', 'enrolmentId'],
      referencedColumnNames: ['id', 'enrolmentId'],
    },
  ],
  uniques: [{ name: 'certificate_once_per_enrolment', columns: ['enrolmentId'] }],
  checks: [
    oneOf('kind', certificateKinds),
    { name: 'certificate_occupation_five_digits', expression: "occupation ~ '^[0-9]{5}$'" },
  ],
  indices: [{ columns: ['participantId', 'issuedOn'] }],
});
