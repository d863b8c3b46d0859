import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetVersions, keepVersions } from './versions.ts';

/** The migration that keeps versions of the tables that sets of people are read from. */
export const keepingVersionsOf = (tables: readonly string[]) =>
  class KeepVersions1700000000001 implements MigrationInterface {
    name = 'KeepVersions1700000000001';

    async up(db: QueryRunner) {
      await db.query(keepVersions(tables));
    }

    async down(db: QueryRunner) {
      await db.query(forgetVersions(tables));
    }
  };
