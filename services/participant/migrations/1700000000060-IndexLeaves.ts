import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes that hold all that a common leaf of a cohort asks, so that its people are read from them and not from the wider tables. */
export class IndexLeaves1700000000060 implements MigrationInterface {
  name = 'IndexLeaves1700000000060';

  async up(db: QueryRunner) {
    await db.query(`
      create index german_record_by_level on german_record (level, participant_id, recorded_on, superseded_on) where skill = 'OVERALL';
      create index participation_by_programme on participation (programme_id, participant_id, entered_on, left_on);`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      drop index german_record_by_level, participation_by_programme;`);
  }
}
