import type { QueryRunner } from 'typeorm';

/**
 * Whose records few may see, which programmes show coaches only their own coachees, which values are disputed, and
 * which tables changed.
 */
export class ProtectPeople1796000000002 {
  async up(db: QueryRunner) {
    await db.query(`
      create table protected_person (
        participant_id int primary key,
        since date not null,
        ended_on date constraint protected_person_ended_not_before_since check (ended_on >= since));

      create table programme_sight (
        id text primary key,
        coachees_only boolean not null);

      create table disputed_value (
        id text primary key,
        participant_id int not null,
        field text not null constraint disputed_value_field_of_type check (field ~ '^[A-Z][A-Za-z]*[.][a-z][A-Za-z]*$'),
        key text not null,
        note text not null,
        disputed_on date not null,
        settled_on date constraint disputed_value_settled_not_before_disputed check (settled_on >= disputed_on));
      create index on disputed_value (participant_id);

      create table table_version (
        table_name text not null,
        slot int not null,
        version bigint not null,
        constraint table_version_pk primary key (table_name, slot));`);
  }
}
