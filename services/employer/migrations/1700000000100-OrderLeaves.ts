import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day comes before the person in the indexes that leaves are read from: a range of them is then all that was so by that day, and no entry of it is looked at for its day. */
export class OrderLeaves1700000000100 implements MigrationInterface {
  name = 'OrderLeaves1700000000100';

  async up(db: QueryRunner) {
    await db.query(`
      drop index placement_by_kind;
      create index placement_by_kind on placement (kind, started_on, participant_id, ended_on);`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      drop index placement_by_kind;
      create index placement_by_kind on placement (kind, participant_id, started_on, ended_on);`);
  }
}
