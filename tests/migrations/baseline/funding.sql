-- schemas
create schema derived;
-- tables
create table "grant" (
  id text not null,
  reference text not null,
  programme_id text not null,
  funding_line_id text not null,
  state text not null,
  from_on date not null,
  until_on date not null,
  awarded bigint,
  co_financing bigint not null default 0,
  spent bigint not null default 0,
  claimed bigint not null default 0,
  paid bigint not null default 0,
  budgeted bigint not null default 0,
  retain_until date);
create table access_record (
  id bigint not null,
  day date not null,
  sequence integer not null,
  at timestamp with time zone not null,
  subject text not null,
  roles text[] not null,
  purpose text,
  request_id text not null,
  participants integer[] not null,
  fields text[] not null,
  hash bytea not null,
  questions jsonb);
create table budget_line (
  id text not null,
  grant_id text not null,
  category text not null,
  amount bigint not null);
create table change_record (
  id bigint not null generated always as identity,
  day date,
  sequence integer,
  at timestamp with time zone not null,
  made_by text not null,
  table_name text not null,
  operation text not null,
  row_count integer not null,
  digest bytea not null,
  hash bytea);
create table changed_row (
  change_id bigint not null,
  "position" integer not null,
  key text not null,
  participant_id integer,
  before json,
  after json,
  salt uuid,
  digest bytea not null);
create table cursor_key (
  key bytea not null);
create table eligibility_rule (
  id text not null,
  programme_id text not null,
  kind text not null,
  minimum integer,
  maximum integer,
  "values" text[] not null default '{}'::text[],
  binding boolean not null,
  wording text not null);
create table erasure (
  participant_id integer not null,
  restricted_at timestamp with time zone not null default now(),
  erased_at timestamp with time zone);
create table expenditure (
  id text not null,
  grant_id text not null,
  receipt text not null,
  spent_on date not null,
  amount bigint not null,
  category text not null,
  eligible boolean);
create table funder (
  id text not null,
  name text not null,
  level text not null);
create table funding_line (
  id text not null,
  name text not null,
  funder_id text not null,
  counting text);
create table indicator_reading (
  id text not null,
  indicator_id text not null,
  as_of date not null,
  version integer not null,
  strict integer,
  declared integer,
  read_at timestamp with time zone not null,
  read_by text,
  idempotency_key text);
create table indicator_rules (
  id text not null,
  indicator_id text not null,
  version integer not null,
  strict text not null,
  declared text not null,
  since timestamp with time zone not null default now());
create table operation (
  id text not null,
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
create table organisation (
  id text not null,
  name text not null,
  roles text[] not null default '{}'::text[]);
create table payment_claim (
  id text not null,
  grant_id text not null,
  claimed_on date not null,
  amount bigint not null,
  paid_on date);
create table programme (
  id text not null,
  name text not null,
  goal text,
  part_of_id text,
  carrier_id text,
  runs_from_on date,
  runs_from_precision text,
  runs_until_on date,
  runs_until_precision text,
  districts text[] not null default '{}'::text[],
  coach_promised boolean,
  spent bigint);
create table programme_funder (
  id text not null,
  programme_id text not null,
  funder_id text not null);
create table programme_partner (
  id text not null,
  programme_id text not null,
  organisation_id text not null);
create table proof_of_use (
  id text not null,
  grant_id text not null,
  due_on date not null,
  submitted_on date,
  accepted_on date);
create table record_day (
  record text not null,
  day date not null,
  entries integer not null,
  begins_with bytea not null,
  ends_with bytea not null,
  dropped_at timestamp with time zone);
create table reported_figure (
  id text not null,
  programme_id text not null,
  measure text not null,
  value double precision,
  qualifier text not null,
  unit text not null,
  scope text not null,
  base text,
  base_qualifier text,
  as_of_on date,
  as_of_precision text,
  source text not null);
create table target_agreement (
  id text not null,
  programme_id text not null,
  funder_id text not null,
  title text not null,
  from_on date not null,
  until_on date not null);
create table target_indicator (
  id text not null,
  agreement_id text not null,
  title text not null,
  operator text not null,
  target integer not null,
  due_on date not null,
  version integer not null,
  strict_rule text not null,
  declared_rule text not null);
-- functions
CREATE OR REPLACE FUNCTION derived.chain_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'derived', 'public', 'pg_temp'
AS $function$
  declare
    today record_day := open_record_day('change');
    entry change_record := new;
  begin
    today.entries := today.entries + 1;
    entry.day := today.day;
    entry.sequence := today.entries;
    today.ends_with := sha256(today.ends_with || convert_to(jsonb_build_array(entry.id,entry.day,entry.sequence,entry.made_by,entry.table_name,entry.operation,entry.row_count, extract(epoch from entry.at), encode(entry.digest, 'hex'))::text, 'UTF8'));
    update change_record set day = entry.day, sequence = entry.sequence, hash = today.ends_with where id = entry.id;
    perform close_record_day(today);
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION derived.close_record_day(filled record_day)
 RETURNS void
 LANGUAGE sql
BEGIN ATOMIC
 UPDATE record_day SET entries = (close_record_day.filled).entries, ends_with = (close_record_day.filled).ends_with
   WHERE ((record_day.record = (close_record_day.filled).record) AND (record_day.day = (close_record_day.filled).day));
END;
CREATE OR REPLACE FUNCTION derived.enter_beginnings()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'derived', 'public', 'pg_temp'
AS $function$
  declare
    which bigint := nextval('change_record_id_seq');
    counted int;
    summed bytea;
  begin
    
    
  with given as (select row_number() over () as position, gen_random_uuid() as salt, rows.* from (
    select first.record as key, null::int as participant_id, null::json as before, json_build_object('day', first.day, 'dropped', first.dropped_at is not null,
    'after', encode(case when first.dropped_at is null then first.begins_with else first.ends_with end, 'hex')) as after
    from (select distinct on (record) * from record_day order by record, day) first) rows),
  kept as (
    insert into changed_row (change_id, position, key, participant_id, before, after, salt, digest)
    select which, position, key, participant_id, before, after, salt, sha256(convert_to(salt || coalesce(before::text, '-') || coalesce(after::text, '-'), 'UTF8')) from given
    returning position, key, participant_id, digest)
  select count(*), sha256(string_agg(kept.digest || convert_to(coalesce(kept.participant_id, 0) || ' ' || kept.key, 'UTF8'), '' order by kept.position)) into counted, summed from kept;
    
  insert into change_record (id, at, made_by, table_name, operation, row_count, digest) overriding system value
    values (which, clock_timestamp(), coalesce(nullif(current_setting('dienstweg.viewer', true), ''), session_user), 'record_day', 'UPDATE', counted, summed);
  end $function$;
CREATE OR REPLACE FUNCTION derived.erase_from_record(person integer, present json DEFAULT '{}'::json)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'derived', 'public', 'pg_temp'
AS $function$
  declare
    which bigint := nextval('change_record_id_seq');
    counted int;
    summed bytea;
  begin
    
    update changed_row r set before = null, after = null, salt = null from change_record c
      where c.id = r.change_id and r.salt is not null and (r.participant_id = person or (c.table_name, r.key) in (
    select tables.key, keys.key from json_each(present) tables, json_array_elements_text(tables.value) keys(key)));
    
  with given as (select row_number() over () as position, gen_random_uuid() as salt, rows.* from (
    select person::text as key, person as participant_id, null::json as before, null::json as after
    union all
    select c.table_name || ' ' || r.key, r.participant_id, null, null
    from changed_row r join change_record c on c.id = r.change_id
    where r.participant_id is distinct from person and (r.participant_id = person or (c.table_name, r.key) in (
    select tables.key, keys.key from json_each(present) tables, json_array_elements_text(tables.value) keys(key))) group by 1, 2) rows),
  kept as (
    insert into changed_row (change_id, position, key, participant_id, before, after, salt, digest)
    select which, position, key, participant_id, before, after, salt, sha256(convert_to(salt || coalesce(before::text, '-') || coalesce(after::text, '-'), 'UTF8')) from given
    returning position, key, participant_id, digest)
  select count(*), sha256(string_agg(kept.digest || convert_to(coalesce(kept.participant_id, 0) || ' ' || kept.key, 'UTF8'), '' order by kept.position)) into counted, summed from kept;
    
  insert into change_record (id, at, made_by, table_name, operation, row_count, digest) overriding system value
    values (which, clock_timestamp(), coalesce(nullif(current_setting('dienstweg.viewer', true), ''), session_user), 'changed_row', 'ERASE', counted, summed);
  end $function$;
CREATE OR REPLACE FUNCTION public.keep_budgeted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare touched text[] := array(select distinct grant_id from changed);
  begin
    if tg_op = 'UPDATE' then touched := touched || array(select distinct grant_id from replaced); end if;
    perform from "grant" where id = any(touched) order by id for no key update;
    update "grant" g set budgeted = (select coalesce(sum(amount), 0) from budget_line where grant_id = g.id and true) where g.id = any(touched);
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.keep_claimed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare touched text[] := array(select distinct grant_id from changed);
  begin
    if tg_op = 'UPDATE' then touched := touched || array(select distinct grant_id from replaced); end if;
    perform from "grant" where id = any(touched) order by id for no key update;
    update "grant" g set claimed = (select coalesce(sum(amount), 0) from payment_claim where grant_id = g.id and true), paid = (select coalesce(sum(amount), 0) from payment_claim where grant_id = g.id and paid_on is not null) where g.id = any(touched);
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.keep_indicator_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if tg_op = 'UPDATE' then
      if (new.version, new.strict_rule, new.declared_rule) = (old.version, old.strict_rule, old.declared_rule)
        then return null; end if;
      if new.version <= old.version then
        raise exception 'other rules are a later version' using errcode = 'check_violation', constraint = 'target_indicator_rules_change_with_version', table = 'target_indicator';
      end if;
    end if;
    insert into indicator_rules values (new.id || '.' || new.version, new.id, new.version, new.strict_rule,
      new.declared_rule);
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.keep_programme_spent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   declare touched text[] := array(select distinct programme_id from changed);
   begin
     if tg_op = 'UPDATE' then touched := touched || array(select distinct programme_id from replaced); end if;
     perform from programme where id = any(touched) order by id for no key update;
     update programme p set spent = (select sum(g.spent) from "grant" g where g.programme_id = p.id)
       where p.id = any(touched);
     return null;
   end $function$;
CREATE OR REPLACE FUNCTION public.keep_spent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare touched text[] := array(select distinct grant_id from changed);
  begin
    if tg_op = 'UPDATE' then touched := touched || array(select distinct grant_id from replaced); end if;
    perform from "grant" where id = any(touched) order by id for no key update;
    update "grant" g set spent = (select coalesce(sum(amount), 0) from expenditure where grant_id = g.id and true) where g.id = any(touched);
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION derived.open_record_day(which text)
 RETURNS record_day
 LANGUAGE plpgsql
AS $function$
  declare
    newest record_day;
    today date;
  begin
    perform pg_advisory_xact_lock(hashtext('record'), hashtext(which));
    select * into newest from record_day where record = which order by day desc limit 1;
    today := greatest(newest.day, (clock_timestamp() at time zone 'UTC')::date);
    if newest.day is distinct from today then
      insert into record_day (record, day, entries, begins_with, ends_with)
        values (which, today, 0, coalesce(newest.ends_with, ''), coalesce(newest.ends_with, '')) returning * into newest;
    end if;
    return newest;
  end $function$;
CREATE OR REPLACE FUNCTION derived.record_access(looks jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'derived', 'public', 'pg_temp'
AS $function$
  declare
    today record_day := open_record_day('access');
    entry access_record;
  begin
    for entry in select * from jsonb_populate_recordset(null::access_record, looks) loop
      today.entries := today.entries + 1;
      entry.day := today.day;
      entry.sequence := today.entries;
      entry.id := (entry.day - date '2000-01-01')::bigint << 32 | entry.sequence;
      entry.at := clock_timestamp();
      entry.hash := sha256(today.ends_with || (convert_to(jsonb_build_array(entry.id,entry.day,entry.sequence,entry.subject,entry.roles,entry.purpose,entry.request_id,entry.participants,entry.fields, extract(epoch from entry.at))::text, 'UTF8') || convert_to(coalesce(entry.questions::text, ''), 'UTF8')));
      today.ends_with := entry.hash;
      insert into access_record values (entry.*);
    end loop;
    perform close_record_day(today);
  end $function$;
CREATE OR REPLACE FUNCTION derived.record_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'derived', 'public', 'pg_temp'
AS $function$
  declare
    which bigint;
    counted int;
    summed bytea;
  begin
    if pg_trigger_depth() > 1 then return null; end if;
    which := nextval('change_record_id_seq');
    execute format($sql$
  with given as (select row_number() over () as position, gen_random_uuid() as salt, rows.* from (%s) rows),
  kept as (
    insert into changed_row (change_id, position, key, participant_id, before, after, salt, digest)
    select $1, position, key, participant_id, before, after, salt, sha256(convert_to(salt || coalesce(before::text, '-') || coalesce(after::text, '-'), 'UTF8')) from given
    returning position, key, participant_id, digest)
  select count(*), sha256(string_agg(kept.digest || convert_to(coalesce(kept.participant_id, 0) || ' ' || kept.key, 'UTF8'), '' order by kept.position)) from kept$sql$, tg_argv[0]) into counted, summed using which;
    if counted > 0 then 
  insert into change_record (id, at, made_by, table_name, operation, row_count, digest) overriding system value
    values (which, clock_timestamp(), coalesce(nullif(current_setting('dienstweg.viewer', true), ''), session_user), tg_table_name, tg_op, counted, summed); end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.refuse_edited_reading()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'a reading is superseded by a new one, never edited'
      using errcode = 'check_violation', constraint = 'indicator_reading_never_edited', table = 'indicator_reading';
  end $function$;
CREATE OR REPLACE FUNCTION public.refuse_edited_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'rules are superseded by a later version, never edited' using errcode = 'check_violation', constraint = 'indicator_rules_never_edited', table = 'indicator_rules';
  end $function$;
CREATE OR REPLACE FUNCTION public.refuse_emptied_readings()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'readings are kept' using errcode = 'check_violation', constraint = 'indicator_reading_never_edited', table = 'indicator_reading';
  end $function$;
CREATE OR REPLACE FUNCTION public.refuse_expenditure_outside_grant()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if exists (select from changed e join "grant" g on g.id = e.grant_id where e.spent_on not between g.from_on
      and g.until_on) then
      raise exception 'expenditure lies outside the period of its grant'
        using errcode = 'check_violation', constraint = 'expenditure_inside_grant', table = 'expenditure';
    end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.refuse_grant_that_leaves_expenditure_outside()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if exists (
      select from changed g join replaced r on r.id = g.id join expenditure e on e.grant_id = g.id
      where (g.from_on, g.until_on) <> (r.from_on, r.until_on) and e.spent_on not between g.from_on and g.until_on) then
      raise exception 'expenditure lies outside the new period of the grant'
        using errcode = 'check_violation', constraint = 'expenditure_inside_grant', table = 'grant';
    end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.refuse_programme_circle()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if exists (
      with recursive above (start, id) as (
        select id, part_of_id from changed
        union select above.start, p.part_of_id from above join programme p on p.id = above.id)
      select from above where start = id) then
      raise exception 'a programme cannot be part of itself'
        using errcode = 'check_violation', constraint = 'programme_tree_has_no_circle', table = 'programme';
    end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.refuse_unknown_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if not exists (select from indicator_rules r where r.indicator_id = new.indicator_id
      and r.version = new.version) then
      raise exception 'the indicator has no such version of its rules' using errcode = 'check_violation', constraint = 'indicator_reading_version_known', table = 'indicator_reading';
    end if;
    return new;
  end $function$;
-- constraints
alter table "grant" add constraint grant_amounts_not_negative CHECK (awarded >= 0 AND co_financing >= 0);
alter table "grant" add constraint grant_awarded_once_approved CHECK (state = 'APPLIED'::text OR awarded IS NOT NULL);
alter table "grant" add constraint grant_budget_within_award CHECK (budgeted <= (awarded + co_financing));
alter table "grant" add constraint grant_ends_after_start CHECK (until_on >= from_on);
alter table "grant" add constraint grant_paid_within_award CHECK (paid <= awarded);
alter table "grant" add constraint grant_pkey PRIMARY KEY (id);
alter table "grant" add constraint grant_reference_once UNIQUE (reference);
alter table "grant" add constraint grant_state_known CHECK (state = ANY (ARRAY['APPLIED'::text, 'APPROVED'::text, 'ACTIVE'::text, 'ENDED'::text, 'PROOF_SUBMITTED'::text, 'CLOSED'::text]));
alter table access_record add constraint access_record_in_day UNIQUE (day, sequence);
alter table access_record add constraint access_record_pk PRIMARY KEY (id);
alter table budget_line add constraint budget_line_category_known CHECK (category = ANY (ARRAY['STAFF'::text, 'FEES'::text, 'MATERIAL'::text, 'TRAVEL'::text, 'CHILDCARE'::text, 'FLAT_RATE'::text]));
alter table budget_line add constraint budget_line_category_once UNIQUE (grant_id, category);
alter table budget_line add constraint budget_line_not_negative CHECK (amount >= 0);
alter table budget_line add constraint budget_line_pkey PRIMARY KEY (id);
alter table change_record add constraint change_record_in_day UNIQUE (day, sequence);
alter table change_record add constraint change_record_operation_known CHECK (operation = ANY (ARRAY['INSERT'::text, 'UPDATE'::text, 'DELETE'::text, 'TRUNCATE'::text, 'ERASE'::text]));
alter table change_record add constraint change_record_pk PRIMARY KEY (id);
alter table changed_row add constraint changed_row_pk PRIMARY KEY (change_id, "position");
alter table eligibility_rule add constraint eligibility_rule_kind_known CHECK (kind = ANY (ARRAY['AGE_AT_ENTRY'::text, 'GERMAN_LEVEL'::text, 'RESIDENCE'::text, 'RESIDENCE_STATUS'::text, 'SEX'::text, 'CHILDREN'::text, 'LABOUR_STATUS'::text, 'MIGRATION_BACKGROUND'::text]));
alter table eligibility_rule add constraint eligibility_rule_minimum_below_maximum CHECK (minimum <= maximum);
alter table eligibility_rule add constraint eligibility_rule_pkey PRIMARY KEY (id);
alter table erasure add constraint erasure_pkey PRIMARY KEY (participant_id);
alter table expenditure add constraint expenditure_category_known CHECK (category = ANY (ARRAY['STAFF'::text, 'FEES'::text, 'MATERIAL'::text, 'TRAVEL'::text, 'CHILDCARE'::text, 'FLAT_RATE'::text]));
alter table expenditure add constraint expenditure_pkey PRIMARY KEY (id);
alter table expenditure add constraint expenditure_receipt_claimed_once UNIQUE (receipt);
alter table funder add constraint funder_level_known CHECK (level = ANY (ARRAY['EUROPEAN'::text, 'FEDERAL'::text, 'STATE'::text, 'MUNICIPAL'::text, 'FOUNDATION'::text]));
alter table funder add constraint funder_pkey PRIMARY KEY (id);
alter table funding_line add constraint funding_line_counting_known CHECK (counting = ANY (ARRAY['ESF_2014_2020'::text, 'ESF_PLUS_2021_2027'::text]));
alter table funding_line add constraint funding_line_pkey PRIMARY KEY (id);
alter table indicator_reading add constraint indicator_reading_once_per_key UNIQUE (read_by, idempotency_key);
alter table indicator_reading add constraint indicator_reading_pkey PRIMARY KEY (id);
alter table indicator_rules add constraint indicator_rules_pkey PRIMARY KEY (id);
alter table indicator_rules add constraint indicator_rules_version_once UNIQUE (indicator_id, version);
alter table operation add constraint operation_pkey PRIMARY KEY (id);
alter table organisation add constraint organisation_pkey PRIMARY KEY (id);
alter table organisation add constraint organisation_roles_known CHECK (roles <@ ARRAY['CARRIER'::text, 'PARTNER'::text, 'PLACEMENT_SERVICE'::text, 'COACHING_PROVIDER'::text, 'EDUCATION_PROVIDER'::text, 'EMPLOYER'::text, 'FUNDER'::text]);
alter table payment_claim add constraint payment_claim_paid_after_claimed CHECK (paid_on >= claimed_on);
alter table payment_claim add constraint payment_claim_pkey PRIMARY KEY (id);
alter table payment_claim add constraint payment_claim_positive CHECK (amount > 0);
alter table programme add constraint programme_ends_after_start CHECK (runs_until_on >= runs_from_on);
alter table programme add constraint programme_not_part_of_itself CHECK (part_of_id <> id);
alter table programme add constraint programme_pkey PRIMARY KEY (id);
alter table programme add constraint programme_runs_from_is_whole CHECK ((runs_from_on IS NULL) = (runs_from_precision IS NULL));
alter table programme add constraint programme_runs_from_precision_known CHECK (runs_from_precision = ANY (ARRAY['DAY'::text, 'MONTH'::text, 'YEAR'::text]));
alter table programme add constraint programme_runs_until_is_whole CHECK ((runs_until_on IS NULL) = (runs_until_precision IS NULL));
alter table programme add constraint programme_runs_until_precision_known CHECK (runs_until_precision = ANY (ARRAY['DAY'::text, 'MONTH'::text, 'YEAR'::text]));
alter table programme_funder add constraint programme_funder_once UNIQUE (programme_id, funder_id);
alter table programme_funder add constraint programme_funder_pkey PRIMARY KEY (id);
alter table programme_partner add constraint programme_partner_once UNIQUE (programme_id, organisation_id);
alter table programme_partner add constraint programme_partner_pkey PRIMARY KEY (id);
alter table proof_of_use add constraint proof_of_use_accepted_after_submitted CHECK (accepted_on >= submitted_on);
alter table proof_of_use add constraint proof_of_use_pkey PRIMARY KEY (id);
alter table record_day add constraint record_day_pk PRIMARY KEY (record, day);
alter table record_day add constraint record_day_record_known CHECK (record = ANY (ARRAY['access'::text, 'change'::text]));
alter table reported_figure add constraint reported_figure_as_of_is_whole CHECK ((as_of_on IS NULL) = (as_of_precision IS NULL));
alter table reported_figure add constraint reported_figure_as_of_precision_known CHECK (as_of_precision = ANY (ARRAY['DAY'::text, 'MONTH'::text, 'YEAR'::text]));
alter table reported_figure add constraint reported_figure_base_belongs_to_share CHECK (unit = 'SHARE'::text OR base_qualifier IS NULL);
alter table reported_figure add constraint reported_figure_base_qualifier_known CHECK (base_qualifier = ANY (ARRAY['EXACT'::text, 'ABOUT'::text, 'MORE_THAN'::text, 'AT_LEAST'::text, 'UP_TO'::text, 'MANY'::text, 'NOT_STATED'::text]));
alter table reported_figure add constraint reported_figure_pkey PRIMARY KEY (id);
alter table reported_figure add constraint reported_figure_qualifier_known CHECK (qualifier = ANY (ARRAY['EXACT'::text, 'ABOUT'::text, 'MORE_THAN'::text, 'AT_LEAST'::text, 'UP_TO'::text, 'MANY'::text, 'NOT_STATED'::text]));
alter table reported_figure add constraint reported_figure_share_within_one CHECK (unit <> 'SHARE'::text OR value >= 0::double precision AND value <= 1::double precision);
alter table reported_figure add constraint reported_figure_unit_known CHECK (unit = ANY (ARRAY['PEOPLE'::text, 'SHARE'::text, 'CONTACT_POINTS'::text, 'SITES'::text, 'COACHES'::text, 'ORGANISATIONS'::text, 'WEEKS'::text, 'ROUNDS'::text]));
alter table reported_figure add constraint reported_figure_words_have_no_value CHECK ((value IS NULL) = (qualifier = ANY (ARRAY['MANY'::text, 'NOT_STATED'::text])));
alter table target_agreement add constraint target_agreement_ends_after_start CHECK (until_on >= from_on);
alter table target_agreement add constraint target_agreement_pkey PRIMARY KEY (id);
alter table target_indicator add constraint target_indicator_operator_known CHECK (operator = ANY (ARRAY['AT_LEAST'::text, 'AT_MOST'::text]));
alter table target_indicator add constraint target_indicator_pkey PRIMARY KEY (id);
alter table target_indicator add constraint target_indicator_rules_are_json CHECK (strict_rule::jsonb IS NOT NULL AND declared_rule::jsonb IS NOT NULL);
alter table target_indicator add constraint target_indicator_target_not_negative CHECK (target >= 0);
alter table target_indicator add constraint target_indicator_version_counts CHECK (version >= 1);
alter table "grant" add constraint grant_funding_line_id_fkey FOREIGN KEY (funding_line_id) REFERENCES funding_line(id);
alter table "grant" add constraint grant_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id);
alter table budget_line add constraint budget_line_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES "grant"(id);
alter table eligibility_rule add constraint eligibility_rule_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id);
alter table expenditure add constraint expenditure_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES "grant"(id);
alter table funding_line add constraint funding_line_funder_id_fkey FOREIGN KEY (funder_id) REFERENCES funder(id);
alter table indicator_reading add constraint indicator_reading_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES target_indicator(id);
alter table indicator_rules add constraint indicator_rules_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES target_indicator(id);
alter table payment_claim add constraint payment_claim_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES "grant"(id);
alter table programme add constraint programme_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES organisation(id);
alter table programme add constraint programme_part_of_id_fkey FOREIGN KEY (part_of_id) REFERENCES programme(id);
alter table programme_funder add constraint programme_funder_funder_id_fkey FOREIGN KEY (funder_id) REFERENCES funder(id);
alter table programme_funder add constraint programme_funder_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id);
alter table programme_partner add constraint programme_partner_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
alter table programme_partner add constraint programme_partner_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id);
alter table proof_of_use add constraint proof_of_use_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES "grant"(id);
alter table reported_figure add constraint reported_figure_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id);
alter table target_agreement add constraint target_agreement_funder_id_fkey FOREIGN KEY (funder_id) REFERENCES funder(id);
alter table target_agreement add constraint target_agreement_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id);
alter table target_indicator add constraint target_indicator_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES target_agreement(id);
-- indexes
CREATE INDEX access_record_participants ON public.access_record USING gin (participants);
CREATE INDEX eligibility_rule_programme_id_idx ON public.eligibility_rule USING btree (programme_id);
CREATE INDEX expenditure_grant_id_spent_on_id_idx ON public.expenditure USING btree (grant_id, spent_on, id);
CREATE INDEX funding_line_funder_id_idx ON public.funding_line USING btree (funder_id);
CREATE INDEX grant_funding_line_id_idx ON public."grant" USING btree (funding_line_id);
CREATE INDEX grant_programme_id_idx ON public."grant" USING btree (programme_id);
CREATE INDEX indicator_reading_indicator_id_as_of_idx ON public.indicator_reading USING btree (indicator_id, as_of);
CREATE INDEX operation_fund_category_idx ON public.operation USING btree (fund, category);
CREATE INDEX organisation_name_id_idx ON public.organisation USING btree (name, id);
CREATE INDEX payment_claim_grant_id_claimed_on_idx ON public.payment_claim USING btree (grant_id, claimed_on);
CREATE INDEX programme_carrier_id_idx ON public.programme USING btree (carrier_id);
CREATE INDEX programme_funder_funder_id_idx ON public.programme_funder USING btree (funder_id);
CREATE INDEX programme_name_id_idx ON public.programme USING btree (name, id);
CREATE INDEX programme_part_of_id_idx ON public.programme USING btree (part_of_id);
CREATE INDEX proof_of_use_grant_id_due_on_idx ON public.proof_of_use USING btree (grant_id, due_on);
CREATE INDEX reported_figure_programme_id_idx ON public.reported_figure USING btree (programme_id);
CREATE INDEX target_agreement_programme_id_from_on_idx ON public.target_agreement USING btree (programme_id, from_on);
CREATE INDEX target_indicator_agreement_id_idx ON public.target_indicator USING btree (agreement_id);
-- triggers
CREATE TRIGGER grant_keeps_expenditure_inside AFTER UPDATE ON public."grant" REFERENCING OLD TABLE AS replaced NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_grant_that_leaves_expenditure_outside();
CREATE TRIGGER keep_programme_spent_deleted AFTER DELETE ON public."grant" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_programme_spent();
CREATE TRIGGER keep_programme_spent_inserted AFTER INSERT ON public."grant" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_programme_spent();
CREATE TRIGGER keep_programme_spent_updated AFTER UPDATE ON public."grant" REFERENCING OLD TABLE AS replaced NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_programme_spent();
CREATE TRIGGER record_delete AFTER DELETE ON public."grant" REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public."grant" REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public."grant" FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "grant" r');
CREATE TRIGGER record_update AFTER UPDATE ON public."grant" REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER keep_budgeted_deleted AFTER DELETE ON public.budget_line REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_budgeted();
CREATE TRIGGER keep_budgeted_inserted AFTER INSERT ON public.budget_line REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_budgeted();
CREATE TRIGGER keep_budgeted_updated AFTER UPDATE ON public.budget_line REFERENCING OLD TABLE AS replaced NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_budgeted();
CREATE TRIGGER record_delete AFTER DELETE ON public.budget_line REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.budget_line REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.budget_line FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "budget_line" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.budget_line REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE CONSTRAINT TRIGGER chain_change AFTER INSERT ON public.change_record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION derived.chain_change();
CREATE TRIGGER record_delete AFTER DELETE ON public.eligibility_rule REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.eligibility_rule REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.eligibility_rule FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "eligibility_rule" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.eligibility_rule REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.erasure REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.participant_id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.erasure REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.participant_id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.erasure FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.participant_id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "erasure" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.erasure REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.participant_id, b.participant_id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.participant_id is not null then to_json(b) end as before,
      case when a.participant_id is not null then to_json(a) end as after
    from before b full join now a
      on a.participant_id = b.participant_id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER expenditure_inside_grant_inserted AFTER INSERT ON public.expenditure REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_expenditure_outside_grant();
CREATE TRIGGER expenditure_inside_grant_updated AFTER UPDATE ON public.expenditure REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_expenditure_outside_grant();
CREATE TRIGGER keep_spent_deleted AFTER DELETE ON public.expenditure REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_spent();
CREATE TRIGGER keep_spent_inserted AFTER INSERT ON public.expenditure REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_spent();
CREATE TRIGGER keep_spent_updated AFTER UPDATE ON public.expenditure REFERENCING OLD TABLE AS replaced NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_spent();
CREATE TRIGGER record_delete AFTER DELETE ON public.expenditure REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.expenditure REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.expenditure FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "expenditure" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.expenditure REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.funder REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.funder REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.funder FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "funder" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.funder REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.funding_line REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.funding_line REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.funding_line FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "funding_line" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.funding_line REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER indicator_reading_never_edited BEFORE DELETE OR UPDATE ON public.indicator_reading FOR EACH ROW EXECUTE FUNCTION refuse_edited_reading();
CREATE TRIGGER indicator_reading_never_emptied BEFORE TRUNCATE ON public.indicator_reading FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_readings();
CREATE TRIGGER indicator_reading_version_known BEFORE INSERT ON public.indicator_reading FOR EACH ROW EXECUTE FUNCTION refuse_unknown_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.indicator_reading REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.indicator_reading REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.indicator_reading FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "indicator_reading" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.indicator_reading REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER indicator_rules_never_edited BEFORE DELETE OR UPDATE ON public.indicator_rules FOR EACH ROW EXECUTE FUNCTION refuse_edited_rules();
CREATE TRIGGER indicator_rules_never_emptied BEFORE TRUNCATE ON public.indicator_rules FOR EACH STATEMENT EXECUTE FUNCTION refuse_edited_rules();
CREATE TRIGGER record_delete AFTER DELETE ON public.indicator_rules REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.indicator_rules REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.indicator_rules FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "indicator_rules" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.indicator_rules REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.operation REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.operation REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.operation FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "operation" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.operation REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.organisation REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.organisation REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.organisation FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "organisation" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.organisation REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER keep_claimed_deleted AFTER DELETE ON public.payment_claim REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_claimed();
CREATE TRIGGER keep_claimed_inserted AFTER INSERT ON public.payment_claim REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_claimed();
CREATE TRIGGER keep_claimed_updated AFTER UPDATE ON public.payment_claim REFERENCING OLD TABLE AS replaced NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_claimed();
CREATE TRIGGER record_delete AFTER DELETE ON public.payment_claim REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.payment_claim REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.payment_claim FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "payment_claim" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.payment_claim REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER programme_tree_inserted AFTER INSERT ON public.programme REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_programme_circle();
CREATE TRIGGER programme_tree_updated AFTER UPDATE ON public.programme REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_programme_circle();
CREATE TRIGGER record_delete AFTER DELETE ON public.programme REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.programme REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.programme FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "programme" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.programme REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.programme_funder REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.programme_funder REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.programme_funder FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "programme_funder" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.programme_funder REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.programme_partner REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.programme_partner REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.programme_partner FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "programme_partner" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.programme_partner REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.proof_of_use REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.proof_of_use REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.proof_of_use FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "proof_of_use" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.proof_of_use REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.reported_figure REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.reported_figure REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.reported_figure FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "reported_figure" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.reported_figure REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.target_agreement REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.target_agreement REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.target_agreement FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "target_agreement" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.target_agreement REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.target_indicator REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.target_indicator REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.target_indicator FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "target_indicator" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.target_indicator REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER target_indicator_keeps_rules AFTER INSERT OR UPDATE ON public.target_indicator FOR EACH ROW EXECUTE FUNCTION keep_indicator_rules();
-- row level security
alter table access_record enable row level security;
-- policies
create policy seen on access_record for SELECT to dienstweg_application, dienstweg_caseworker, dienstweg_overseer using ((NULLIF(current_setting('dienstweg.purpose'::text, true), ''::text) = 'audit'::text));
-- grants
grant INSERT on indicator_reading to dienstweg_application;
grant INSERT on indicator_reading to dienstweg_caseworker;
grant INSERT on indicator_reading to dienstweg_overseer;
grant SELECT on "grant" to dienstweg_application;
grant SELECT on "grant" to dienstweg_caseworker;
grant SELECT on "grant" to dienstweg_overseer;
grant SELECT on access_record to dienstweg_application;
grant SELECT on access_record to dienstweg_caseworker;
grant SELECT on access_record to dienstweg_overseer;
grant SELECT on budget_line to dienstweg_application;
grant SELECT on budget_line to dienstweg_caseworker;
grant SELECT on budget_line to dienstweg_overseer;
grant SELECT on eligibility_rule to dienstweg_application;
grant SELECT on eligibility_rule to dienstweg_caseworker;
grant SELECT on eligibility_rule to dienstweg_overseer;
grant SELECT on expenditure to dienstweg_application;
grant SELECT on expenditure to dienstweg_caseworker;
grant SELECT on expenditure to dienstweg_overseer;
grant SELECT on funder to dienstweg_application;
grant SELECT on funder to dienstweg_caseworker;
grant SELECT on funder to dienstweg_overseer;
grant SELECT on funding_line to dienstweg_application;
grant SELECT on funding_line to dienstweg_caseworker;
grant SELECT on funding_line to dienstweg_overseer;
grant SELECT on indicator_reading to dienstweg_application;
grant SELECT on indicator_reading to dienstweg_caseworker;
grant SELECT on indicator_reading to dienstweg_overseer;
grant SELECT on indicator_rules to dienstweg_application;
grant SELECT on indicator_rules to dienstweg_caseworker;
grant SELECT on indicator_rules to dienstweg_overseer;
grant SELECT on operation to dienstweg_application;
grant SELECT on operation to dienstweg_caseworker;
grant SELECT on operation to dienstweg_overseer;
grant SELECT on organisation to dienstweg_application;
grant SELECT on organisation to dienstweg_caseworker;
grant SELECT on organisation to dienstweg_overseer;
grant SELECT on payment_claim to dienstweg_application;
grant SELECT on payment_claim to dienstweg_caseworker;
grant SELECT on payment_claim to dienstweg_overseer;
grant SELECT on programme to dienstweg_application;
grant SELECT on programme to dienstweg_caseworker;
grant SELECT on programme to dienstweg_overseer;
grant SELECT on programme_funder to dienstweg_application;
grant SELECT on programme_funder to dienstweg_caseworker;
grant SELECT on programme_funder to dienstweg_overseer;
grant SELECT on programme_partner to dienstweg_application;
grant SELECT on programme_partner to dienstweg_caseworker;
grant SELECT on programme_partner to dienstweg_overseer;
grant SELECT on proof_of_use to dienstweg_application;
grant SELECT on proof_of_use to dienstweg_caseworker;
grant SELECT on proof_of_use to dienstweg_overseer;
grant SELECT on reported_figure to dienstweg_application;
grant SELECT on reported_figure to dienstweg_caseworker;
grant SELECT on reported_figure to dienstweg_overseer;
grant SELECT on target_agreement to dienstweg_application;
grant SELECT on target_agreement to dienstweg_caseworker;
grant SELECT on target_agreement to dienstweg_overseer;
grant SELECT on target_indicator to dienstweg_application;
grant SELECT on target_indicator to dienstweg_caseworker;
grant SELECT on target_indicator to dienstweg_overseer;
grant execute on function derived.record_access(jsonb) to dienstweg_application;
grant usage on schema derived to dienstweg_application;
revoke execute on function derived.chain_change() from public;
revoke execute on function derived.enter_beginnings() from public;
revoke execute on function derived.erase_from_record(integer,json) from public;
revoke execute on function derived.record_access(jsonb) from public;
revoke execute on function derived.record_change() from public;
-- history
create table migration (id serial primary key, timestamp bigint not null, name varchar not null);
insert into migration (timestamp, name) values (1796000000000, 'CreateFunding1796000000000');
insert into migration (timestamp, name) values (1796000000001, 'KeepAuditLog1796000000001');
insert into migration (timestamp, name) values (1796000000003, 'KeepCursorKey1796000000003');
insert into migration (timestamp, name) values (1796000000010, 'KeepRulesOfFunding1796000000010');
insert into cursor_key values (sha256('dumped'));
comment on schema derived is 'a03526613eff8b44fe8a95f43f2c07997db2e26b68ec966321b8735141da0502';
