import type { QueryRunner } from 'typeorm';

/** Who pays for which programmes, what is spent, and what was agreed and reached. */
export class CreateFunding1796000000000 {
  async up(db: QueryRunner) {
    await db.query(`
      create table organisation (
        id text primary key,
        name text not null,
        roles text[] not null default '{}',
        constraint organisation_roles_known
          check (roles <@ array['CARRIER','PARTNER','PLACEMENT_SERVICE','COACHING_PROVIDER','EDUCATION_PROVIDER',
          'EMPLOYER','FUNDER']));
      create index on organisation (name, id);

      create table funder (
        id text primary key,
        name text not null,
        level text not null,
        constraint funder_level_known check (level in ('EUROPEAN','FEDERAL','STATE','MUNICIPAL','FOUNDATION')));

      create table funding_line (
        id text primary key,
        name text not null,
        funder_id text not null references funder,
        counting text,
        constraint funding_line_counting_known check (counting in ('ESF_2014_2020','ESF_PLUS_2021_2027')));
      create index on funding_line (funder_id);

      create table programme (
        id text primary key,
        name text not null,
        goal text,
        part_of_id text references programme,
        carrier_id text references organisation,
        runs_from_on date,
        runs_from_precision text,
        runs_until_on date,
        runs_until_precision text,
        districts text[] not null default '{}',
        coach_promised boolean,
        spent bigint,
        constraint programme_not_part_of_itself check (part_of_id <> id),
        constraint programme_runs_from_precision_known check (runs_from_precision in ('DAY','MONTH','YEAR')),
        constraint programme_runs_until_precision_known check (runs_until_precision in ('DAY','MONTH','YEAR')),
        constraint programme_runs_from_is_whole check ((runs_from_on is null) = (runs_from_precision is null)),
        constraint programme_runs_until_is_whole check ((runs_until_on is null) = (runs_until_precision is null)),
        constraint programme_ends_after_start check (runs_until_on >= runs_from_on));
      create index on programme (name, id);
      create index on programme (part_of_id);
      create index on programme (carrier_id);

      create table programme_funder (
        id text primary key,
        programme_id text not null references programme,
        funder_id text not null references funder,
        constraint programme_funder_once unique (programme_id, funder_id));
      create index on programme_funder (funder_id);

      create table programme_partner (
        id text primary key,
        programme_id text not null references programme,
        organisation_id text not null references organisation,
        constraint programme_partner_once unique (programme_id, organisation_id));

      create table eligibility_rule (
        id text primary key,
        programme_id text not null references programme,
        kind text not null,
        minimum int,
        maximum int,
        "values" text[] not null default '{}',
        binding boolean not null,
        wording text not null,
        constraint eligibility_rule_kind_known
          check (kind in ('AGE_AT_ENTRY','GERMAN_LEVEL','RESIDENCE','RESIDENCE_STATUS','SEX','CHILDREN','LABOUR_STATUS',
          'MIGRATION_BACKGROUND')),
        constraint eligibility_rule_minimum_below_maximum check (minimum <= maximum));
      create index on eligibility_rule (programme_id);

      create table "grant" (
        id text primary key,
        reference text not null constraint grant_reference_once unique,
        programme_id text not null references programme,
        funding_line_id text not null references funding_line,
        state text not null,
        from_on date not null,
        until_on date not null,
        awarded bigint,
        co_financing bigint not null default 0,
        spent bigint not null default 0,
        claimed bigint not null default 0,
        paid bigint not null default 0,
        budgeted bigint not null default 0,
        retain_until date,
        constraint grant_state_known
          check (state in ('APPLIED','APPROVED','ACTIVE','ENDED','PROOF_SUBMITTED','CLOSED')),
        constraint grant_ends_after_start check (until_on >= from_on),
        constraint grant_awarded_once_approved check (state = 'APPLIED' or awarded is not null),
        constraint grant_amounts_not_negative check (awarded >= 0 and co_financing >= 0),
        constraint grant_budget_within_award check (budgeted <= awarded + co_financing),
        constraint grant_paid_within_award check (paid <= awarded));
      create index on "grant" (programme_id);
      create index on "grant" (funding_line_id);

      create table budget_line (
        id text primary key,
        grant_id text not null references "grant",
        category text not null,
        amount bigint not null,
        constraint budget_line_category_known
          check (category in ('STAFF','FEES','MATERIAL','TRAVEL','CHILDCARE','FLAT_RATE')),
        constraint budget_line_not_negative check (amount >= 0),
        constraint budget_line_category_once unique (grant_id, category));

      create table expenditure (
        id text primary key,
        grant_id text not null references "grant",
        receipt text not null constraint expenditure_receipt_claimed_once unique,
        spent_on date not null,
        amount bigint not null,
        category text not null,
        eligible boolean,
        constraint expenditure_category_known
          check (category in ('STAFF','FEES','MATERIAL','TRAVEL','CHILDCARE','FLAT_RATE')));
      create index on expenditure (grant_id, spent_on, id);

      create table payment_claim (
        id text primary key,
        grant_id text not null references "grant",
        claimed_on date not null,
        amount bigint not null,
        paid_on date,
        constraint payment_claim_positive check (amount > 0),
        constraint payment_claim_paid_after_claimed check (paid_on >= claimed_on));
      create index on payment_claim (grant_id, claimed_on);

      create table proof_of_use (
        id text primary key,
        grant_id text not null references "grant",
        due_on date not null,
        submitted_on date,
        accepted_on date,
        constraint proof_of_use_accepted_after_submitted check (accepted_on >= submitted_on));
      create index on proof_of_use (grant_id, due_on);

      create table target_agreement (
        id text primary key,
        programme_id text not null references programme,
        funder_id text not null references funder,
        title text not null,
        from_on date not null,
        until_on date not null,
        constraint target_agreement_ends_after_start check (until_on >= from_on));
      create index on target_agreement (programme_id, from_on);

      create table target_indicator (
        id text primary key,
        agreement_id text not null references target_agreement,
        title text not null,
        operator text not null,
        target int not null,
        due_on date not null,
        version int not null,
        strict_rule text not null,
        declared_rule text not null,
        constraint target_indicator_operator_known check (operator in ('AT_LEAST','AT_MOST')),
        constraint target_indicator_target_not_negative check (target >= 0),
        constraint target_indicator_version_counts check (version >= 1),
        constraint target_indicator_rules_are_json
          check (strict_rule::jsonb is not null and declared_rule::jsonb is not null));
      create index on target_indicator (agreement_id);

      create table indicator_rules (
        id text primary key,
        indicator_id text not null references target_indicator,
        version int not null,
        strict text not null,
        declared text not null,
        since timestamptz not null default now(),
        constraint indicator_rules_version_once unique (indicator_id, version));

      create table indicator_reading (
        id text primary key,
        indicator_id text not null references target_indicator,
        as_of date not null,
        version int not null,
        strict int,
        declared int,
        read_at timestamptz not null,
        read_by text,
        idempotency_key text,
        constraint indicator_reading_once_per_key unique (read_by, idempotency_key));
      create index on indicator_reading (indicator_id, as_of);

      create table reported_figure (
        id text primary key,
        programme_id text not null references programme,
        measure text not null,
        value double precision,
        qualifier text not null,
        unit text not null,
        scope text not null,
        base text,
        base_qualifier text,
        as_of_on date,
        as_of_precision text,
        source text not null,
        constraint reported_figure_qualifier_known
          check (qualifier in ('EXACT','ABOUT','MORE_THAN','AT_LEAST','UP_TO','MANY','NOT_STATED')),
        constraint reported_figure_base_qualifier_known
          check (base_qualifier in ('EXACT','ABOUT','MORE_THAN','AT_LEAST','UP_TO','MANY','NOT_STATED')),
        constraint reported_figure_unit_known
          check (unit in ('PEOPLE','SHARE','CONTACT_POINTS','SITES','COACHES','ORGANISATIONS','WEEKS','ROUNDS')),
        constraint reported_figure_as_of_precision_known check (as_of_precision in ('DAY','MONTH','YEAR')),
        constraint reported_figure_as_of_is_whole check ((as_of_on is null) = (as_of_precision is null)),
        constraint reported_figure_words_have_no_value check ((value is null) = (qualifier in ('MANY','NOT_STATED'))),
        constraint reported_figure_share_within_one check (unit <> 'SHARE' or value between 0 and 1),
        constraint reported_figure_base_belongs_to_share check (unit = 'SHARE' or base_qualifier is null));
      create index on reported_figure (programme_id);

      create table operation (
        id text primary key,
        fund text not null,
        beneficiary text not null,
        title text not null,
        summary text,
        from_on date,
        until_on date,
        eligible bigint not null,
        district text,
        category text,
        country text);
      create index on operation (fund, category);`);
  }
}
