import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRecord, keepRecord } from './keep-record.ts';
import { forgetChanges, recordChanges, type Whose } from './record-changes.ts';

/** The migration that puts looks at people on record, and every change of these tables. */
export const keepingRecordOf = (tables: Readonly<Record<string, Whose>>) =>
  class KeepRecord1700000000050 implements MigrationInterface {
    name = 'KeepRecord1700000000050';

    async up(db: QueryRunner) {
      await db.query(keepRecord + recordChanges(tables));
    }

    async down(db: QueryRunner) {
      await db.query(forgetChanges(Object.keys(tables)) + dropRecord);
    }
  };
