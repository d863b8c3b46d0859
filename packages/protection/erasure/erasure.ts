import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What identifies people, by table and column, and the SQL of what remains of it once a person is erased. */
export type Anonymised = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Lets a service remember whose data are restricted and whose were erased: the tombstone (Löschvermerk). */
export class KeepErasures1700000000030 implements MigrationInterface {
  name = 'KeepErasures1700000000030';

  async up(db: QueryRunner) {
    await db.query(`
      create table erasure (
        participant_id int primary key,
        restricted_at timestamptz not null default now(),
        erased_at timestamptz
      );`);
  }

  async down(db: QueryRunner) {
    await db.query('drop table erasure;');
  }
}
