import type { QueryRunner } from 'typeorm';

/** How people are prepared for a hiring event, and who sits at which table in each of its rounds. */
export class KeepRoundsOfEvents1796000000040 {
  async up(db: QueryRunner) {
    await db.query(`
      alter table hiring_event add prepared_on date, add preparation text;
      create table event_table (
        id text primary key,
        event_id text not null references hiring_event,
        round int not null,
        number int not null,
        establishment_id text not null references establishment,
        constraint event_table_once_a_round unique (event_id, round, number),
        constraint event_table_of_establishment_once_a_round unique (event_id, round, establishment_id),
        constraint event_table_round_counts check (round > 0),
        constraint event_table_number_counts check (number > 0)
      )`);
  }
}
