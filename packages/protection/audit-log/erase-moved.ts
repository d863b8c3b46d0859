import type { MigrationInterface, QueryRunner } from 'typeorm';
import { entering } from './change.ts';
import { changedOf } from './changed-of.ts';
import { erase } from './erase.ts';

/** Of values that were noted as somebody else's, the entry says of which row they were and of whom. */
const eraseMoved = entering({
  signature: `erase_from_record(person int, present json default '{}')`,
  first: `
    update changed_row r set before = null, after = null, salt = null from change_record c
      where c.id = r.change_id and r.salt is not null and ${changedOf('person', 'present')};`,
  rows: `
    select person::text as key, person as participant_id, null::json as before, null::json as after
    union all
    select c.table_name || ' ' || r.key, r.participant_id, null, null
    from changed_row r join change_record c on c.id = r.change_id
    where r.participant_id is distinct from person and ${changedOf('person', 'present')} group by 1, 2`,
  table: 'changed_row',
  operation: 'ERASE',
});

/** Lets the record be rid of the values of rows that were noted as somebody else's before they became the person's. */
export class EraseMoved1700000000160 implements MigrationInterface {
  name = 'EraseMoved1700000000160';

  async up(db: QueryRunner) {
    await db.query(`drop function erase_from_record; ${eraseMoved}`);
  }

  async down(db: QueryRunner) {
    await db.query(`drop function erase_from_record; ${erase}`);
  }
}
