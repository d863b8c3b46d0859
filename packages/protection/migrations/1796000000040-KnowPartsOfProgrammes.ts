import type { QueryRunner } from 'typeorm';

/** Which programme is part of which: who may see the one may see the other. */
export class KnowPartsOfProgrammes1796000000040 {
  async up(db: QueryRunner) {
    await db.query('create table programme_part (id text primary key, part_of_id text)');
  }
}
