import { grantRights, revokeRights } from '@dienstweg/protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rights } from './rights.ts';

export class OpenToRequests1700000000040 implements MigrationInterface {
  name = 'OpenToRequests1700000000040';

  async up(db: QueryRunner) {
    await db.query(grantRights(rights));
  }

  async down(db: QueryRunner) {
    await db.query(revokeRights(rights));
  }
}
