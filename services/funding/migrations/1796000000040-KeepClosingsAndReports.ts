import type { QueryRunner } from 'typeorm';

/** How programmes close and what follows them, and what was reported to their funders when. */
export class KeepClosingsAndReports1796000000040 {
  async up(db: QueryRunner) {
    await db.query(`
      alter table programme
        add closing_event_on date,
        add follow_up text,
        add followed_by_id text references programme,
        add constraint programme_not_followed_by_itself check (followed_by_id <> id);
      create table funder_report (
        id text primary key,
        programme_id text not null references programme,
        funder_id text not null references funder,
        reported_on date not null,
        subject text not null
      );
      create index on funder_report (programme_id, reported_on);
      create index on funder_report (funder_id)`);
  }
}
