import { grantRights, type Rights, revokeRights } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money and organisation are nobody's data: fields have their rules, rows have none. */
const rights: Rights = {
  limited: {},
  open: [
    'organisation',
    'funder',
    'funding_line',
    'programme',
    'programme_funder',
    'programme_partner',
    'eligibility_rule',
    'grant',
    'budget_line',
    'expenditure',
    'payment_claim',
    'proof_of_use',
    'target_agreement',
    'target_indicator',
    'indicator_rules',
    'indicator_reading',
    'reported_figure',
    'operation',
  ],
  evaluated: [],
};

export class OpenToRequests1700000000040 implements MigrationInterface {
  name = 'OpenToRequests1700000000040';

  async up(db: QueryRunner) {
    await db.query(grantRights(rights));
  }

  async down(db: QueryRunner) {
    await db.query(revokeRights(rights));
  }
}
