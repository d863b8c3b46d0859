import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptCounts } from './kept-counts.ts';
import { rules } from './rules.ts';
import { tables } from './tables.ts';

export class CreateCourse1700000000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(tables);
    await db.query(keptCounts);
    await db.query(rules);
  }

  async down(db: QueryRunner) {
    await db.query(`
      drop view unearned_certificate, practice_outside_course;
      drop table certificate, exam_attempt, practical_phase, attendance, enrolment, course_run, course, certification, provider_unit, building_block;
      drop function last_day, keep_attendance_days, keep_places_taken, keep_certificate_count, count_for_runs, refuse_broken_rule;
    `);
  }
}
