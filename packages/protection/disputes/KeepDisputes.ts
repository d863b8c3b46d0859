import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordChanges } from '../audit-log/record-changes.ts';
import { EVALUATOR } from '../rows/roles.ts';

/** Lets a service keep which of its values are disputed. Requests do not see it: notes are read beside answers. */
export class KeepDisputes1700000000070 implements MigrationInterface {
  name = 'KeepDisputes1700000000070';

  async up(db: QueryRunner) {
    await db.query(`
      create table disputed_value (
        id text primary key,
        participant_id int not null,
        field text not null constraint disputed_value_field_of_type check (field ~ '^[A-Z][A-Za-z]*[.][a-z][A-Za-z]*$'),
        key text not null,
        note text not null,
        disputed_on date not null,
        settled_on date constraint disputed_value_settled_not_before_disputed check (settled_on >= disputed_on)
      );
      create index on disputed_value (participant_id);
      grant select on disputed_value to ${EVALUATOR};`);
    await db.query(recordChanges({ disputed_value: ['participant_id'] }));
  }

  async down(db: QueryRunner) {
    await db.query('drop table disputed_value;');
  }
}
