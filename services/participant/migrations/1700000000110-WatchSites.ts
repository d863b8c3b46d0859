import { unwatchVersions, watchVersions } from '@dienstweg/cohorts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts changes of sites too: who lives out of reach of all is a set that they belong to. */
export class WatchSites1700000000110 implements MigrationInterface {
  name = 'WatchSites1700000000110';

  async up(db: QueryRunner) {
    await db.query(watchVersions(['site']));
  }

  async down(db: QueryRunner) {
    await db.query(unwatchVersions(['site']));
  }
}
