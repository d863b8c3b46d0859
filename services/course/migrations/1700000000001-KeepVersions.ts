import { forgetVersions, keepVersions } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that sets of people are read from. */
const TABLES = ['enrolment', 'course_run', 'course', 'attendance', 'exam_attempt', 'certificate', 'practical_phase'];

export class KeepVersions1700000000001 implements MigrationInterface {
  name = 'KeepVersions1700000000001';

  async up(db: QueryRunner) {
    await db.query(keepVersions(TABLES));
  }

  async down(db: QueryRunner) {
    await db.query(forgetVersions(TABLES));
  }
}
