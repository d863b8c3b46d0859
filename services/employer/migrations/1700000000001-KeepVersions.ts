import { forgetVersions, keepVersions } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that sets of people are read from. */
const TABLES = [
  'placement',
  'establishment',
  'job_commitment',
  'interview',
  'hiring_event',
  'engagement',
  'event_registration',
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
