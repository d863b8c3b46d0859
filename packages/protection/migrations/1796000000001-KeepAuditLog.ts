import type { QueryRunner } from 'typeorm';

/** The audit log of a service (looks at people, and changes), and whose data are restricted or erased. */
export class KeepAuditLog1796000000001 {
  async up(db: QueryRunner) {
    await db.query(`
      create table record_day (
        record text not null constraint record_day_record_known check (record in ('access', 'change')),
        day date not null,
        entries int not null,
        begins_with bytea not null,
        ends_with bytea not null,
        dropped_at timestamptz,
        constraint record_day_pk primary key (record, day));

      create table access_record (
        id bigint not null,
        day date not null,
        sequence int not null,
        at timestamptz not null,
        subject text not null,
        roles text[] not null,
        purpose text,
        request_id text not null,
        participants int[] not null,
        fields text[] not null,
        hash bytea not null,
        questions jsonb,
        constraint access_record_pk primary key (id),
        constraint access_record_in_day unique (day, sequence));
      create index access_record_participants on access_record using gin (participants);

      create table change_record (
        id bigint generated always as identity,
        day date,
        sequence int,
        at timestamptz not null,
        made_by text not null,
        table_name text not null,
        operation text not null constraint change_record_operation_known
          check (operation in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'ERASE')),
        row_count int not null,
        digest bytea not null,
        hash bytea,
        constraint change_record_pk primary key (id),
        constraint change_record_in_day unique (day, sequence));

      create table changed_row (
        change_id bigint not null,
        position int not null,
        key text not null,
        participant_id int,
        before json,
        after json,
        salt uuid,
        digest bytea not null,
        constraint changed_row_pk primary key (change_id, position));

      create table erasure (
        participant_id int primary key,
        restricted_at timestamptz not null default now(),
        erased_at timestamptz);`);
  }
}
