import type { QueryRunner } from 'typeorm';

/** Nobody was born before anybody who lives now, nor after being registered. */
export class RefuseImpossibleBirths1796000000040 {
  async up(db: QueryRunner) {
    await db.query(`
      alter table participant
        add constraint participant_born_since_1900 check (birth_date >= '1900-01-01'),
        add constraint participant_born_before_registration check (birth_date <= registered_on)`);
  }
}
