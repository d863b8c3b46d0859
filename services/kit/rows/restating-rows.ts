import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Rights, restateRights } from './policies.ts';

/** The migration for databases whose rows were limited before the rights were narrowed; in all others it changes nothing. */
export const restatingRowsOf = (rights: Rights) =>
  class RestateRows1700000000080 implements MigrationInterface {
    name = 'RestateRows1700000000080';

    async up(db: QueryRunner) {
      await db.query(restateRights(rights));
    }

    async down() {}
  };
