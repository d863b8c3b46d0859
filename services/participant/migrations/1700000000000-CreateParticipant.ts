import type { MigrationInterface, QueryRunner } from 'typeorm';
import { interruptionsInside } from './interruptions-inside.ts';
import { keptCounts } from './kept-counts.ts';
import { supersededRecords } from './superseded-records.ts';
import { accompaniment, participations, people, places } from './tables.ts';

export class CreateParticipant1700000000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const part of [
      people,
      places,
      participations,
      accompaniment,
      keptCounts,
      supersededRecords,
      interruptionsInside,
    ])
      await db.query(part);
  }

  async down(db: QueryRunner) {
    await db.query(`
      drop function is_inside;
      drop table plan_goal, support_plan, contact, coaching, coach, interruption, participation, site, postal_area;
      drop table programme_tally, consent, labour_status, german_record, residence_status, participant;
      drop function keep_participation_around, keep_interruptions_inside, refuse_interruption, keep_participation_count, note_superseded_records;
    `);
  }
}
