import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The field of a course and the site of a run, as certifications name them. */
export class PlaceCourses1700000000002 implements MigrationInterface {
  name = 'PlaceCourses1700000000002';

  async up(db: QueryRunner) {
    await db.query(`
      alter table course add field text;
      alter table course_run add site text;`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      alter table course_run drop site;
      alter table course drop field;`);
  }
}
