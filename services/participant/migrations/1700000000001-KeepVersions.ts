import { forgetVersions, keepVersions } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that sets of people are read from. */
const TABLES = [
  'participant',
  'participation',
  'interruption',
  'coaching',
  'contact',
  'support_plan',
  'plan_goal',
  'residence_status',
  'labour_status',
  'german_record',
  'consent',
  'postal_area',
];

export class KeepVersions1700000000001 implements MigrationInterface {
  name = 'KeepVersions1700000000001';

  async up(db: QueryRunner) {
    await db.query(keepVersions(TABLES));
  }

  async down(db: QueryRunner) {
    await db.query(forgetVersions(TABLES));
  }
}
