import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eventRules } from './event-rules.ts';
import { eventTables } from './event-tables.ts';
import { keptSums } from './kept-sums.ts';
import { placementTables } from './placement-tables.ts';
import { workplaceTables } from './workplace-tables.ts';

export class CreateEmployer1700000000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(workplaceTables);
    await db.query(eventTables);
    await db.query(placementTables);
    await db.query(keptSums);
    await db.query(eventRules);
  }

  async down(db: QueryRunner) {
    await db.query(`
      drop view interview_beyond_maximum, event_guest;
      drop table programme_tally, retention_check, probation_follow_up, job_commitment, placement;
      drop table engagement, interview, event_registration, event_establishment, hiring_event;
      drop table practical_place, vacancy, establishment, employer;
      drop function keep_maximum_of_event, keep_sectors_of_event, keep_vacancy_filled, keep_placement_count;
    `);
  }
}
