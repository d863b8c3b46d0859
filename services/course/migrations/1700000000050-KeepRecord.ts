import { dropRecord, forgetChanges, keepRecord, recordChanges, type Whose } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const throughEnrolment: Whose = ['enrolment_id', 'enrolment.participant_id'];

const TABLES: Record<string, Whose> = {
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
  protected_person: 'participant_id',
  programme_sight: null,
  erasure: 'participant_id',
};

export class KeepRecord1700000000050 implements MigrationInterface {
  name = 'KeepRecord1700000000050';

  async up(db: QueryRunner) {
    await db.query(keepRecord + recordChanges(TABLES));
  }

  async down(db: QueryRunner) {
    await db.query(forgetChanges(Object.keys(TABLES)) + dropRecord);
  }
}
