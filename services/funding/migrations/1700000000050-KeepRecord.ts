import { dropRecord, forgetChanges, keepRecord, recordChanges, type Whose } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Funding knows no person but those who were erased. */
const TABLES: Record<string, Whose> = {
  organisation: null,
  funder: null,
  funding_line: null,
  programme: null,
  programme_funder: null,
  programme_partner: null,
  eligibility_rule: null,
  grant: null,
  budget_line: null,
  expenditure: null,
  payment_claim: null,
  proof_of_use: null,
  target_agreement: null,
  target_indicator: null,
  indicator_rules: null,
  indicator_reading: null,
  reported_figure: null,
  operation: null,
  erasure: 'participant_id',
};

export class KeepRecord1700000000050 implements MigrationInterface {
  name = 'KeepRecord1700000000050';

  async up(db: QueryRunner) {
    await db.query(keepRecord + recordChanges(TABLES));
  }

  async down(db: QueryRunner) {
    await db.query(forgetChanges(Object.keys(TABLES)) + dropRecord);
  }
}
