import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day comes before the person in the indexes that leaves are read from: a range of them is then all that was so by that day, and no entry of it is looked at for its day. */
export class OrderLeaves1700000000100 implements MigrationInterface {
  name = 'OrderLeaves1700000000100';

  async up(db: QueryRunner) {
    await db.query(`
      drop index german_record_by_level, participation_by_programme;
      create index german_record_by_level on german_record (level, recorded_on, participant_id, superseded_on) where skill = 'OVERALL';
      create index participation_by_programme on participation (programme_id, entered_on, participant_id, left_on);`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      drop index german_record_by_level, participation_by_programme;
      create index german_record_by_level on german_record (level, participant_id, recorded_on, superseded_on) where skill = 'OVERALL';
      create index participation_by_programme on participation (programme_id, participant_id, entered_on, left_on);`);
  }
}
