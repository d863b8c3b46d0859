import type { QueryRunner } from 'typeorm';

/** The last day that a date can be which is known to the day, month or year, as `lastDay` of the kit has it. */
export class KeepLastDay1796000000020 {
  async up(db: QueryRunner) {
    await db.query(`
      create or replace function last_day(first_day date, known_to text) returns date
        language sql immutable parallel safe
        return first_day + case known_to when 'YEAR' then interval '1 year' when 'MONTH'
          then interval '1 month' else interval '1 day' end - interval '1 day'`);
  }
}
