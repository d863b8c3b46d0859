import type { QueryRunner } from 'typeorm';

/** Coaches meet, people are referred to others, and whoever pauses may learn in a course. */
export class KeepNetworkOfProgrammes1796000000040 {
  async up(db: QueryRunner) {
    await db.query(`
      create table coach_meeting (
        id text primary key,
        programme_id text not null,
        held_on date not null,
        topic text
      );
      create index on coach_meeting (programme_id, held_on);
      create table referral (
        id text primary key,
        participation_id text not null references participation,
        organisation_id text not null,
        area text not null constraint referral_area_known check (area in ('LANGUAGE','CHILDCARE','QUALIFICATION','PLACEMENT','HEALTH','DEBT','HOUSING','RECOGNITION')),
        referred_on date not null,
        taken_up_on date,
        constraint referral_taken_up_not_before_referred check (taken_up_on >= referred_on)
      );
      create index on referral (participation_id, referred_on);
      alter table interruption add substitute_course_run_id text`);
  }
}
