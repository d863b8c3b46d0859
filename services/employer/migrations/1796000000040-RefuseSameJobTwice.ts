import type { QueryRunner } from 'typeorm';

/** A person begins the same work with the same employer once on a day; whoever is self-employed has no employer. */
export class RefuseSameJobTwice1796000000040 {
  async up(db: QueryRunner) {
    await db.query(`
      create unique index placement_same_job_once on placement (participant_id, employer_id, kind, started_on);
      create unique index placement_same_self_employment_once on placement (participant_id, started_on)
        where employer_id is null`);
  }
}
