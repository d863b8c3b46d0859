import { grantRights, revokeRights, sightTables } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rights } from './rights.ts';

/** Rows about people are seen by those who may see the person. */
export class LimitRows1700000000040 implements MigrationInterface {
  name = 'LimitRows1700000000040';

  async up(db: QueryRunner) {
    await db.query(sightTables);
    await db.query(grantRights(rights));
  }

  async down(db: QueryRunner) {
    await db.query(revokeRights(rights));
    await db.query('drop table protected_person, programme_sight;');
  }
}
