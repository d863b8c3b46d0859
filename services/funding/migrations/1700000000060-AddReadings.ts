import { APPLICATION } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests may add readings; they can neither change nor remove one. */
export class AddReadings1700000000060 implements MigrationInterface {
  name = 'AddReadings1700000000060';

  async up(db: QueryRunner) {
    await db.query(`grant insert on indicator_reading to ${APPLICATION}`);
  }

  async down(db: QueryRunner) {
    await db.query(`revoke insert on indicator_reading from ${APPLICATION}`);
  }
}
