import { dropRecord, forgetChanges, keepRecord, recordChanges, type Whose } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const throughStay: Whose = ['participation_id', 'participation.participant_id'];

const TABLES: Record<string, Whose> = {
  postal_area: null,
  site: null,
  coach: null,
  participant: 'id',
  residence_status: ['participant_id'],
  labour_status: ['participant_id'],
  german_record: ['participant_id'],
  consent: ['participant_id'],
  participation: ['participant_id'],
  interruption: throughStay,
  coaching: throughStay,
  contact: throughStay,
  support_plan: throughStay,
  plan_goal: ['support_plan_id', 'support_plan.participation_id', 'participation.participant_id'],
  protected_person: 'participant_id',
  programme_sight: null,
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
