import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes that hold all that a common leaf of a cohort asks, so that its people are read from them and not from the wider tables. */
export class IndexLeaves1700000000060 implements MigrationInterface {
  name = 'IndexLeaves1700000000060';

  async up(db: QueryRunner) {
    await db.query(`
      create index placement_by_kind on placement (kind, participant_id, started_on, ended_on);`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      drop index placement_by_kind;`);
  }
}
