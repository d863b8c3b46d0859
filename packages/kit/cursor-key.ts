import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQL of the key by which the cursors of a service are sealed: it stays with the data, so that a cursor outlives a restart. */
export const CURSOR_KEY = 'select key from cursor_key';

/** Makes the key once for all processes of a service. */
export class KeepCursorKey1700000000180 implements MigrationInterface {
  name = 'KeepCursorKey1700000000180';

  async up(db: QueryRunner) {
    await db.query(`
      create table cursor_key (key bytea not null);
      insert into cursor_key values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));`);
  }

  async down(db: QueryRunner) {
    await db.query('drop table cursor_key;');
  }
}
