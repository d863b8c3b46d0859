import { dropRecord, forgetChanges, keepRecord, recordChanges, type Whose } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const throughPlacement: Whose = ['placement_id', 'placement.participant_id'];

const TABLES: Record<string, Whose> = {
  employer: null,
  establishment: null,
  vacancy: null,
  practical_place: null,
  hiring_event: null,
  event_establishment: null,
  event_registration: ['participant_id'],
  interview: ['participant_id'],
  engagement: ['participant_id'],
  placement: ['participant_id'],
  job_commitment: ['participant_id'],
  probation_follow_up: throughPlacement,
  retention_check: throughPlacement,
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
