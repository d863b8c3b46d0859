import type { QueryRunner } from 'typeorm';

/** What is spent beyond the award may be the carrier's own money; twice of all that there is was mistyped. */
export class RefuseImpossibleSpending1796000000040 {
  async up(db: QueryRunner) {
    await db.query(`
      alter table "grant"
        add constraint grant_spent_less_than_twice_its_means check (spent <= 2 * (awarded + co_financing))`);
  }
}
