import type { QueryRunner } from 'typeorm';

/**
 * The key by which the cursors of a service are sealed: it stays with the data, so that a cursor outlives a restart.
 */
export class KeepCursorKey1796000000003 {
  async up(db: QueryRunner) {
    await db.query(`
      create table cursor_key (key bytea not null);
      insert into cursor_key values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));`);
  }
}
