import type { QueryRunner } from 'typeorm';

/** A programme that began in May 2022 and ended in 2022 does not end before it began. */
export class EndWithLastDay1796000000021 {
  async up(db: QueryRunner) {
    await db.query(`
      alter table programme drop constraint programme_ends_after_start,
        add constraint programme_ends_after_start check (last_day(runs_until_on, runs_until_precision) >= runs_from_on)`);
  }
}
