import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantRights, type Rights, revokeRights } from './policies.ts';
import { sightTables } from './tables.ts';

/** The migration by which rows about people are seen by those who may see the person; `more` is SQL that the policies need. */
export const limitingRowsOf = (rights: Rights, more = { up: '', down: '' }) =>
  class LimitRows1700000000040 implements MigrationInterface {
    name = 'LimitRows1700000000040';

    async up(db: QueryRunner) {
      await db.query(sightTables + more.up);
      await db.query(grantRights(rights));
    }

    async down(db: QueryRunner) {
      await db.query(revokeRights(rights));
      await db.query(`${more.down} drop table protected_person, programme_sight;`);
    }
  };
