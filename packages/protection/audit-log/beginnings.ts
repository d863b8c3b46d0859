import type { MigrationInterface, QueryRunner } from 'typeorm';
import { entering } from './change.ts';

/** The table and operation under which it is on record where the records begin. */
export const BEGINNING = { table: 'record_day', operation: 'UPDATE' };

/** SQL of where a record begins, told from its first day: a dropped one is the anchor of what follows. */
export const beginningOf = (day: string) =>
  `json_build_object('day', ${day}.day, 'dropped', ${day}.dropped_at is not null,
    'after', encode(case when ${day}.dropped_at is null then ${day}.begins_with else ${day}.ends_with end, 'hex'))`;

const enterBeginnings = entering({
  signature: 'enter_beginnings()',
  rows: `
    select first.record as key, null::int as participant_id, null::json as before, ${beginningOf('first')} as after
    from (select distinct on (record) * from record_day order by record, day) first`,
  ...BEGINNING,
});

/**
 * Puts it on the record of changes where either record begins, now and whenever days are dropped: from then on neither can be
 * removed from its beginning without a trace, nor as a whole.
 */
export class EnterBeginnings1700000000140 implements MigrationInterface {
  name = 'EnterBeginnings1700000000140';

  async up(db: QueryRunner) {
    await db.query(`${enterBeginnings}
      select open_record_day(record) from unnest(array['access', 'change']) record
        where record not in (select record from record_day);
      select enter_beginnings();`);
  }

  async down(db: QueryRunner) {
    await db.query('drop function enter_beginnings;');
  }
}
