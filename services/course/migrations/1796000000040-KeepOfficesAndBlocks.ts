import type { QueryRunner } from 'typeorm';

/** Where one registers for a run, which blocks a person uses, and what a whole organisation is certified for. */
export class KeepOfficesAndBlocks1796000000040 {
  async up(db: QueryRunner) {
    await db.query(`
      alter table course_run
        add registration_organisation_id text,
        add contact_mailbox text,
        add constraint course_run_contact_is_a_mailbox check (contact_mailbox ~ '^[^@ ]+@[^@ ]+[.][a-z]+$');
      alter table certification
        alter provider_unit_id drop not null,
        add organisation_id text,
        add constraint certification_of_unit_or_organisation
          check (num_nonnulls(provider_unit_id, organisation_id) = 1);
      create index on certification (organisation_id, valid_from);
      create table block_use (
        id text primary key,
        participant_id int not null,
        building_block_id text not null references building_block,
        used_from date not null,
        used_until date,
        constraint block_use_until_after_from check (used_until > used_from)
      );
      create index on block_use (participant_id, used_from)`);
  }
}
