import type { QueryRunner } from 'typeorm';

export class KeepWorkPermits1796000000022 {
  async up(db: QueryRunner) {
    await db.query(`
      alter table residence_status
        add work_permit text not null default 'UNKNOWN',
        add constraint residence_status_work_permit_known
          check (work_permit in ('YES','RESTRICTED','NO','UNKNOWN')),
        add constraint residence_status_citizens_may_work
          check (kind not in ('GERMAN_CITIZEN','EU_CITIZEN') or work_permit in ('YES','UNKNOWN'))`);
  }
}
