import { grantRights, revokeRights, SIGHT_TABLES, sightTables, watchVersions } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { knowledge, rights } from './rights.ts';

/** Rows about people are seen by those who may see the person. */
export class LimitRows1700000000040 implements MigrationInterface {
  name = 'LimitRows1700000000040';

  async up(db: QueryRunner) {
    await db.query(sightTables + watchVersions(SIGHT_TABLES) + knowledge);
    await db.query(grantRights(rights));
  }

  async down(db: QueryRunner) {
    await db.query(revokeRights(rights));
    await db.query('drop function has_consented, is_accompanied; drop table protected_person, programme_sight;');
  }
}
