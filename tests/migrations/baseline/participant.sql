-- extensions
create extension btree_gist;
-- schemas
create schema derived;
-- tables
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
create table coach (
  id text not null,
  name text not null,
  organisation_id text);
create table coaching (
  id text not null,
  participation_id text not null,
  coach_id text not null,
  coached_from date not null,
  coached_until date);
create table consent (
  id text not null,
  participant_id integer not null,
  purpose text not null,
  granted_on date not null,
  withdrawn_on date);
create table contact (
  id text not null,
  participation_id text not null,
  coach_id text,
  kind text not null,
  held_on date not null,
  minutes integer);
create table cursor_key (
  key bytea not null);
create table disputed_value (
  id text not null,
  participant_id integer not null,
  field text not null,
  key text not null,
  note text not null,
  disputed_on date not null,
  settled_on date);
create table erasure (
  participant_id integer not null,
  restricted_at timestamp with time zone not null default now(),
  erased_at timestamp with time zone);
create table german_record (
  id text not null,
  participant_id integer not null,
  level text not null,
  skill text not null,
  evidence text not null,
  recorded_on date not null,
  superseded_on date);
create table interruption (
  id text not null,
  participation_id text not null,
  reason text not null,
  paused_from date not null,
  paused_until date,
  substitute_offer text);
create table labour_status (
  id text not null,
  participant_id integer not null,
  kind text not null,
  held_from date not null,
  held_until date);
create table participant (
  id integer not null,
  birth_date date,
  sex text not null,
  postal_code text,
  ags text,
  first_language text,
  nationality text,
  child_birth_years integer[],
  single_parent boolean,
  education text,
  registered_on date not null,
  travel_radius_km integer);
create table participation (
  id text not null,
  participant_id integer not null,
  programme_id text not null,
  site_id text,
  applied_on date,
  admitted_on date,
  entered_on date,
  left_on date,
  exit_reason text,
  entry_age integer,
  entry_german_level text,
  entry_labour_status text,
  entry_residence_status text,
  entry_education text,
  entry_children integer);
create table plan_goal (
  id text not null,
  support_plan_id text not null,
  area text not null,
  state text not null,
  set_on date not null,
  settled_on date);
create table postal_area (
  id text not null,
  name text not null,
  ags text not null,
  latitude double precision not null,
  longitude double precision not null);
create table programme_sight (
  id text not null,
  coachees_only boolean not null);
create table programme_tally (
  programme_id text not null,
  participation_count integer not null);
create table protected_person (
  participant_id integer not null,
  since date not null,
  ended_on date);
create table record_day (
  record text not null,
  day date not null,
  entries integer not null,
  begins_with bytea not null,
  ends_with bytea not null,
  dropped_at timestamp with time zone);
create table residence_status (
  id text not null,
  participant_id integer not null,
  kind text not null,
  held_from date not null,
  held_until date);
create table site (
  id text not null,
  name text not null,
  programme_id text not null,
  postal_code text,
  ags text,
  latitude double precision,
  longitude double precision);
create table support_plan (
  id text not null,
  participation_id text not null,
  agreed_on date not null,
  review_on date);
create table table_version (
  table_name text not null,
  slot integer not null,
  version bigint not null);
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
CREATE OR REPLACE FUNCTION derived.count_up_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    insert into table_version values (tg_table_name, pg_backend_pid() % 256, 1)
    on conflict (table_name, slot) do update set version = table_version.version + 1;
    return null;
  end $function$;
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
CREATE OR REPLACE FUNCTION derived.has_consented(person integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
RETURN (EXISTS (SELECT FROM consent WHERE ((consent.participant_id = has_consented.person) AND (consent.purpose = NULLIF(current_setting('dienstweg.consent'::text, true), ''::text)) AND (consent.granted_on <= (NULLIF(current_setting('dienstweg.today'::text, true), ''::text))::date) AND ((consent.withdrawn_on IS NULL) OR (consent.withdrawn_on > (NULLIF(current_setting('dienstweg.today'::text, true), ''::text))::date)))));
CREATE OR REPLACE FUNCTION derived.is_accompanied(stay text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
RETURN (EXISTS (SELECT FROM coaching WHERE ((coaching.participation_id = is_accompanied.stay) AND (coaching.coach_id = NULLIF(current_setting('dienstweg.coach'::text, true), ''::text)) AND (coaching.coached_from <= (NULLIF(current_setting('dienstweg.today'::text, true), ''::text))::date) AND ((coaching.coached_until IS NULL) OR (coaching.coached_until > (NULLIF(current_setting('dienstweg.today'::text, true), ''::text))::date)))));
CREATE OR REPLACE FUNCTION public.is_inside(p participation, paused_from date, paused_until date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (((p).entered_on IS NOT NULL) AND (daterange((p).entered_on, (p).left_on) @> daterange(paused_from, paused_until)));
CREATE OR REPLACE FUNCTION public.keep_interruptions_inside()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare outside text;
  begin
    perform from participation where id in (select participation_id from now) order by id for share;
    select i.id into outside from now i join participation p on p.id = i.participation_id
    where not is_inside(p, i.paused_from, i.paused_until) order by i.id limit 1;
    if found then perform refuse_interruption(outside); end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.keep_participation_around()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare outside text;
  begin
    select i.id into outside from interruption i join participation p on p.id = i.participation_id
    where p.id = new.id and not is_inside(p, i.paused_from, i.paused_until) order by i.paused_from limit 1;
    if found then perform refuse_interruption(outside); end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.keep_participation_count()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if tg_op = 'INSERT' then
      insert into programme_tally as kept
      select programme_id, count(*) from now where entered_on is not null group by 1 order by 1
      on conflict (programme_id)
        do update set participation_count = kept.participation_count + excluded.participation_count;
    elsif tg_op = 'UPDATE' then
      insert into programme_tally as kept
      select programme_id, sum(change) from (
        select programme_id, 1 change from now where entered_on is not null
        union all select programme_id, -1 from before where entered_on is not null) changes
      group by 1 having sum(change) <> 0 order by 1
      on conflict (programme_id)
        do update set participation_count = kept.participation_count + excluded.participation_count;
    elsif tg_op = 'DELETE' then
      insert into programme_tally as kept
      select programme_id, -count(*) from before where entered_on is not null group by 1 order by 1
      on conflict (programme_id)
        do update set participation_count = kept.participation_count + excluded.participation_count;
    else
      delete from programme_tally;
    end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.note_superseded_records()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    people int[];
  begin
    if not exists (select from changed) then return null; end if;
    people := array(select distinct participant_id from changed);
    if tg_op = 'UPDATE' then people := people || array(select distinct participant_id from replaced); end if;
    update german_record r set superseded_on = newer.recorded_on
    from (
      select id, lead(recorded_on) over (partition by participant_id, skill order by recorded_on, id) recorded_on
      from german_record where participant_id = any(people)) newer
    where newer.id = r.id and r.superseded_on is distinct from newer.recorded_on;
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
CREATE OR REPLACE FUNCTION derived.refuse_erased()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare someone boolean;
  begin
    if pg_trigger_depth() > 1 or current_setting('dienstweg.viewer', true) = 'person erase' then return null; end if;
    if not exists (select from erasure where erased_at is not null) then return null; end if;
    execute format($sql$
      select exists (select from (%s) rows join erasure e on e.participant_id = rows.number where e.erased_at is not null)
    $sql$, tg_argv[0]) into someone;
    if someone then
      raise exception 'nothing is written about a person who was erased'
        using errcode = 'check_violation', table = tg_table_name, constraint = 'person_not_erased';
    end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.refuse_interruption(which text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'interruption % does not lie inside its participation', which
      using errcode = 'check_violation', table = 'interruption', constraint = 'interruption_inside_participation';
  end $function$;
CREATE OR REPLACE FUNCTION derived.tie_dispute()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if not (case split_part(new.field, '.', 1) when 'Participant' then exists (select from "participant" r where r.id::text = new.key and r.id = new.participant_id) when 'ResidenceStatus' then exists (select from "residence_status" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'LabourStatus' then exists (select from "labour_status" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'GermanRecord' then exists (select from "german_record" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'Consent' then exists (select from "consent" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'Participation' then exists (select from "participation" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'EntrySnapshot' then exists (select from "participation" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'Interruption' then exists (select from "interruption" r left join participation r1 on r1.id = r.participation_id where r.id::text = new.key and r1.participant_id = new.participant_id) when 'Coaching' then exists (select from "coaching" r left join participation r1 on r1.id = r.participation_id where r.id::text = new.key and r1.participant_id = new.participant_id) when 'Contact' then exists (select from "contact" r left join participation r1 on r1.id = r.participation_id where r.id::text = new.key and r1.participant_id = new.participant_id) when 'SupportPlan' then exists (select from "support_plan" r left join participation r1 on r1.id = r.participation_id where r.id::text = new.key and r1.participant_id = new.participant_id) when 'PlanGoal' then exists (select from "plan_goal" r left join support_plan r1 on r1.id = r.support_plan_id left join participation r2 on r2.id = r1.participation_id where r.id::text = new.key and r2.participant_id = new.participant_id) when 'ProtectedPerson' then exists (select from "protected_person" r where r.participant_id::text = new.key and r.participant_id = new.participant_id) else false end) then
      raise exception 'the key is that of a row of this person that holds this field'
        using errcode = 'check_violation', table = tg_table_name, constraint = 'disputed_value_of_the_person';
    end if;
    return new;
  end $function$;
-- constraints
alter table access_record add constraint access_record_in_day UNIQUE (day, sequence);
alter table access_record add constraint access_record_pk PRIMARY KEY (id);
alter table change_record add constraint change_record_in_day UNIQUE (day, sequence);
alter table change_record add constraint change_record_operation_known CHECK (operation = ANY (ARRAY['INSERT'::text, 'UPDATE'::text, 'DELETE'::text, 'TRUNCATE'::text, 'ERASE'::text]));
alter table change_record add constraint change_record_pk PRIMARY KEY (id);
alter table changed_row add constraint changed_row_pk PRIMARY KEY (change_id, "position");
alter table coach add constraint coach_pkey PRIMARY KEY (id);
alter table coaching add constraint coaching_pkey PRIMARY KEY (id);
alter table coaching add constraint coaching_same_coach_once_at_a_time EXCLUDE USING gist (hashtextextended(coach_id, hashtextextended(participation_id, 0::bigint)) WITH =, daterange(coached_from, coached_until) WITH &&) DEFERRABLE;
alter table coaching add constraint coaching_until_after_from CHECK (coached_until > coached_from);
alter table consent add constraint consent_once_per_purpose_at_a_time EXCLUDE USING gist (hashtextextended(purpose, participant_id::bigint) WITH =, daterange(granted_on, withdrawn_on) WITH &&) DEFERRABLE;
alter table consent add constraint consent_pkey PRIMARY KEY (id);
alter table consent add constraint consent_purpose_known CHECK (purpose = ANY (ARRAY['CASEWORK'::text, 'FUNDER_REPORTING'::text, 'EMPLOYER_MATCHING'::text, 'FOLLOW_UP'::text, 'RESEARCH'::text]));
alter table consent add constraint consent_withdrawn_not_before_granted CHECK (withdrawn_on >= granted_on);
alter table contact add constraint contact_kind_known CHECK (kind = ANY (ARRAY['HOME_VISIT'::text, 'OFFICE'::text, 'ACCOMPANIMENT_AUTHORITY'::text, 'ACCOMPANIMENT_SCHOOL'::text, 'FAMILY_SESSION'::text, 'WORKSHOP'::text, 'ONLINE'::text, 'PHONE'::text]));
alter table contact add constraint contact_minutes_positive CHECK (minutes > 0);
alter table contact add constraint contact_pkey PRIMARY KEY (id);
alter table disputed_value add constraint disputed_value_field_of_type CHECK (field ~ '^[A-Z][A-Za-z]*[.][a-z][A-Za-z]*$'::text);
alter table disputed_value add constraint disputed_value_pkey PRIMARY KEY (id);
alter table disputed_value add constraint disputed_value_settled_not_before_disputed CHECK (settled_on >= disputed_on);
alter table erasure add constraint erasure_pkey PRIMARY KEY (participant_id);
alter table german_record add constraint german_record_evidence_known CHECK (evidence = ANY (ARRAY['CERTIFICATE'::text, 'PLACEMENT_TEST'::text, 'ASSESSMENT'::text, 'SELF_REPORTED'::text]));
alter table german_record add constraint german_record_level_known CHECK (level = ANY (ARRAY['NONE'::text, 'A1'::text, 'A2'::text, 'B1'::text, 'B2'::text, 'C1'::text, 'C2'::text]));
alter table german_record add constraint german_record_pkey PRIMARY KEY (id);
alter table german_record add constraint german_record_skill_known CHECK (skill = ANY (ARRAY['OVERALL'::text, 'LISTENING'::text, 'READING'::text, 'SPEAKING'::text, 'WRITING'::text]));
alter table interruption add constraint interruption_one_at_a_time EXCLUDE USING gist (hashtextextended(participation_id, 0::bigint) WITH =, daterange(paused_from, paused_until) WITH &&) DEFERRABLE;
alter table interruption add constraint interruption_pkey PRIMARY KEY (id);
alter table interruption add constraint interruption_reason_known CHECK (reason = ANY (ARRAY['ILLNESS'::text, 'PARENTAL_LEAVE'::text, 'CHILDCARE'::text, 'PANDEMIC'::text, 'OTHER'::text]));
alter table interruption add constraint interruption_until_after_from CHECK (paused_until > paused_from);
alter table labour_status add constraint labour_status_kind_known CHECK (kind = ANY (ARRAY['UNEMPLOYED'::text, 'LONG_TERM_UNEMPLOYED'::text, 'INACTIVE'::text, 'NEVER_EMPLOYED'::text, 'EMPLOYED_INSURED'::text, 'EMPLOYED_MARGINAL'::text, 'APPRENTICESHIP'::text, 'SELF_EMPLOYED'::text, 'IN_EDUCATION'::text, 'UNKNOWN'::text]));
alter table labour_status add constraint labour_status_one_at_a_time EXCLUDE USING gist (participant_id WITH =, daterange(held_from, held_until) WITH &&) DEFERRABLE;
alter table labour_status add constraint labour_status_pkey PRIMARY KEY (id);
alter table labour_status add constraint labour_status_until_after_from CHECK (held_until > held_from);
alter table participant add constraint participant_ags_five_or_eight_digits CHECK (ags ~ '^[0-9]{5}([0-9]{3})?$'::text);
alter table participant add constraint participant_child_birth_years_plausible CHECK ((1900 <= ALL (child_birth_years)) AND (2100 >= ALL (child_birth_years)));
alter table participant add constraint participant_education_known CHECK (education = ANY (ARRAY['ISCED_0_2'::text, 'ISCED_3_4'::text, 'ISCED_5_8'::text]));
alter table participant add constraint participant_first_language_iso_639 CHECK (first_language ~ '^[a-z]{2,3}$'::text);
alter table participant add constraint participant_nationality_iso_3166 CHECK (nationality ~ '^[A-Z]{2}$'::text);
alter table participant add constraint participant_number_positive CHECK (id > 0);
alter table participant add constraint participant_pkey PRIMARY KEY (id);
alter table participant add constraint participant_postal_code_five_digits CHECK (postal_code ~ '^[0-9]{5}$'::text);
alter table participant add constraint participant_sex_known CHECK (sex = ANY (ARRAY['FEMALE'::text, 'MALE'::text, 'DIVERSE'::text, 'UNKNOWN'::text]));
alter table participant add constraint participant_travel_radius_plausible CHECK (travel_radius_km >= 0 AND travel_radius_km <= 1000);
alter table participation add constraint participation_admitted_not_before_applied CHECK (admitted_on >= applied_on);
alter table participation add constraint participation_entered_not_before_admitted CHECK (entered_on >= admitted_on);
alter table participation add constraint participation_entered_not_before_applied CHECK (entered_on >= applied_on);
alter table participation add constraint participation_entry_age_plausible CHECK (entry_age >= 0 AND entry_age <= 120);
alter table participation add constraint participation_entry_children_plausible CHECK (entry_children >= 0 AND entry_children <= 30);
alter table participation add constraint participation_entry_education_known CHECK (entry_education = ANY (ARRAY['ISCED_0_2'::text, 'ISCED_3_4'::text, 'ISCED_5_8'::text]));
alter table participation add constraint participation_entry_german_level_known CHECK (entry_german_level = ANY (ARRAY['NONE'::text, 'A1'::text, 'A2'::text, 'B1'::text, 'B2'::text, 'C1'::text, 'C2'::text]));
alter table participation add constraint participation_entry_labour_status_known CHECK (entry_labour_status = ANY (ARRAY['UNEMPLOYED'::text, 'LONG_TERM_UNEMPLOYED'::text, 'INACTIVE'::text, 'NEVER_EMPLOYED'::text, 'EMPLOYED_INSURED'::text, 'EMPLOYED_MARGINAL'::text, 'APPRENTICESHIP'::text, 'SELF_EMPLOYED'::text, 'IN_EDUCATION'::text, 'UNKNOWN'::text]));
alter table participation add constraint participation_entry_residence_status_known CHECK (entry_residence_status = ANY (ARRAY['EU_CITIZEN'::text, 'GERMAN_CITIZEN'::text, 'RESIDENCE_PERMIT'::text, 'SETTLEMENT_PERMIT'::text, 'AUFENTHALTSGESTATTUNG'::text, 'DULDUNG'::text, 'OTHER'::text, 'UNKNOWN'::text]));
alter table participation add constraint participation_exit_reason_known CHECK (exit_reason = ANY (ARRAY['COMPLETED'::text, 'DROPPED_OUT'::text, 'TRANSFERRED'::text, 'EXCLUDED'::text]));
alter table participation add constraint participation_exit_reason_with_left_on CHECK ((left_on IS NULL) = (exit_reason IS NULL));
alter table participation add constraint participation_has_a_date CHECK (num_nonnulls(applied_on, admitted_on, entered_on) > 0);
alter table participation add constraint participation_left_only_after_entry CHECK (left_on IS NULL OR COALESCE(left_on > entered_on, false));
alter table participation add constraint participation_once_per_person_and_programme UNIQUE (participant_id, programme_id);
alter table participation add constraint participation_pkey PRIMARY KEY (id);
alter table plan_goal add constraint plan_goal_area_known CHECK (area = ANY (ARRAY['LANGUAGE'::text, 'CHILDCARE'::text, 'QUALIFICATION'::text, 'PLACEMENT'::text, 'HEALTH'::text, 'DEBT'::text, 'HOUSING'::text, 'RECOGNITION'::text]));
alter table plan_goal add constraint plan_goal_pkey PRIMARY KEY (id);
alter table plan_goal add constraint plan_goal_settled_not_before_set CHECK (settled_on >= set_on);
alter table plan_goal add constraint plan_goal_settled_unless_open CHECK ((settled_on IS NULL) = (state = 'OPEN'::text));
alter table plan_goal add constraint plan_goal_state_known CHECK (state = ANY (ARRAY['OPEN'::text, 'MET'::text, 'DROPPED'::text]));
alter table postal_area add constraint postal_area_ags_five_or_eight_digits CHECK (ags ~ '^[0-9]{5}([0-9]{3})?$'::text);
alter table postal_area add constraint postal_area_id_five_digits CHECK (id ~ '^[0-9]{5}$'::text);
alter table postal_area add constraint postal_area_pkey PRIMARY KEY (id);
alter table postal_area add constraint postal_area_position_on_earth CHECK (latitude >= '-90'::integer::double precision AND latitude <= 90::double precision AND longitude >= '-180'::integer::double precision AND longitude <= 180::double precision);
alter table programme_sight add constraint programme_sight_pkey PRIMARY KEY (id);
alter table programme_tally add constraint programme_tally_pkey PRIMARY KEY (programme_id);
alter table protected_person add constraint protected_person_ended_not_before_since CHECK (ended_on >= since);
alter table protected_person add constraint protected_person_pkey PRIMARY KEY (participant_id);
alter table record_day add constraint record_day_pk PRIMARY KEY (record, day);
alter table record_day add constraint record_day_record_known CHECK (record = ANY (ARRAY['access'::text, 'change'::text]));
alter table residence_status add constraint residence_status_kind_known CHECK (kind = ANY (ARRAY['EU_CITIZEN'::text, 'GERMAN_CITIZEN'::text, 'RESIDENCE_PERMIT'::text, 'SETTLEMENT_PERMIT'::text, 'AUFENTHALTSGESTATTUNG'::text, 'DULDUNG'::text, 'OTHER'::text, 'UNKNOWN'::text]));
alter table residence_status add constraint residence_status_one_at_a_time EXCLUDE USING gist (participant_id WITH =, daterange(held_from, held_until) WITH &&) DEFERRABLE;
alter table residence_status add constraint residence_status_pkey PRIMARY KEY (id);
alter table residence_status add constraint residence_status_until_after_from CHECK (held_until > held_from);
alter table site add constraint site_ags_five_or_eight_digits CHECK (ags ~ '^[0-9]{5}([0-9]{3})?$'::text);
alter table site add constraint site_latitude_with_longitude CHECK ((latitude IS NULL) = (longitude IS NULL));
alter table site add constraint site_pkey PRIMARY KEY (id);
alter table site add constraint site_position_on_earth CHECK (latitude >= '-90'::integer::double precision AND latitude <= 90::double precision AND longitude >= '-180'::integer::double precision AND longitude <= 180::double precision);
alter table site add constraint site_postal_code_five_digits CHECK (postal_code ~ '^[0-9]{5}$'::text);
alter table support_plan add constraint support_plan_pkey PRIMARY KEY (id);
alter table support_plan add constraint support_plan_review_not_before_agreed CHECK (review_on >= agreed_on);
alter table table_version add constraint table_version_pk PRIMARY KEY (table_name, slot);
alter table coaching add constraint coaching_coach_id_fkey FOREIGN KEY (coach_id) REFERENCES coach(id);
alter table coaching add constraint coaching_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES participation(id);
alter table consent add constraint consent_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant(id);
alter table contact add constraint contact_coach_id_fkey FOREIGN KEY (coach_id) REFERENCES coach(id);
alter table contact add constraint contact_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES participation(id);
alter table german_record add constraint german_record_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant(id);
alter table interruption add constraint interruption_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES participation(id);
alter table labour_status add constraint labour_status_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant(id);
alter table participation add constraint participation_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant(id);
alter table participation add constraint participation_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id);
alter table plan_goal add constraint plan_goal_support_plan_id_fkey FOREIGN KEY (support_plan_id) REFERENCES support_plan(id);
alter table residence_status add constraint residence_status_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant(id);
alter table support_plan add constraint support_plan_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES participation(id);
-- indexes
CREATE INDEX access_record_participants ON public.access_record USING gin (participants);
CREATE INDEX coach_name_id_idx ON public.coach USING btree (name, id);
CREATE INDEX coaching_coach_id_coached_from_idx ON public.coaching USING btree (coach_id, coached_from);
CREATE INDEX coaching_participation_id_coached_from_idx ON public.coaching USING btree (participation_id, coached_from);
CREATE INDEX consent_participant_id_granted_on_idx ON public.consent USING btree (participant_id, granted_on);
CREATE INDEX contact_coach_id_idx ON public.contact USING btree (coach_id);
CREATE INDEX contact_participation_id_held_on_id_idx ON public.contact USING btree (participation_id, held_on, id);
CREATE INDEX disputed_value_participant_id_idx ON public.disputed_value USING btree (participant_id);
CREATE INDEX german_record_by_level ON public.german_record USING btree (level, recorded_on, participant_id, superseded_on) WHERE (skill = 'OVERALL'::text);
CREATE INDEX german_record_participant_id_recorded_on_idx ON public.german_record USING btree (participant_id, recorded_on);
CREATE INDEX interruption_participation_id_paused_from_idx ON public.interruption USING btree (participation_id, paused_from);
CREATE INDEX participation_by_programme ON public.participation USING btree (programme_id, entered_on, participant_id, left_on);
CREATE INDEX participation_programme_id_entered_on_id_idx ON public.participation USING btree (programme_id, entered_on, id);
CREATE INDEX participation_site_id_idx ON public.participation USING btree (site_id);
CREATE INDEX plan_goal_support_plan_id_set_on_idx ON public.plan_goal USING btree (support_plan_id, set_on);
CREATE INDEX site_programme_id_name_idx ON public.site USING btree (programme_id, name);
CREATE INDEX support_plan_participation_id_agreed_on_idx ON public.support_plan USING btree (participation_id, agreed_on);
-- triggers
CREATE CONSTRAINT TRIGGER chain_change AFTER INSERT ON public.change_record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION derived.chain_change();
CREATE TRIGGER record_delete AFTER DELETE ON public.coach REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.coach REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.coach FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "coach" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.coach REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.coaching REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_insert AFTER INSERT ON public.coaching REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.coaching FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from "coaching" r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_update AFTER UPDATE ON public.coaching REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a1.participant_id, b1.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participation_id is not distinct from b.participation_id left join participation b1 on b1.id = b.participation_id left join participation a1 on a1.id = a.participation_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.coaching REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.coaching REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from before r left join participation r1 on r1.id = r.participation_id union all select r1.participant_id as number from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER version_delete AFTER DELETE ON public.coaching FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.coaching FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.coaching FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.coaching FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.consent REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.consent REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.consent FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "consent" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.consent REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.consent REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.consent REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.consent FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.consent FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.consent FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.consent FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.contact REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_insert AFTER INSERT ON public.contact REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.contact FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from "contact" r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_update AFTER UPDATE ON public.contact REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a1.participant_id, b1.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participation_id is not distinct from b.participation_id left join participation b1 on b1.id = b.participation_id left join participation a1 on a1.id = a.participation_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.contact REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.contact REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from before r left join participation r1 on r1.id = r.participation_id union all select r1.participant_id as number from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER version_delete AFTER DELETE ON public.contact FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.contact FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.contact FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.contact FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.disputed_value REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.disputed_value REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.disputed_value FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "disputed_value" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.disputed_value REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.disputed_value REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.disputed_value REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER tie_dispute BEFORE INSERT OR UPDATE OF participant_id, field, key ON public.disputed_value FOR EACH ROW EXECUTE FUNCTION derived.tie_dispute();
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
CREATE TRIGGER version_delete AFTER DELETE ON public.erasure FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.erasure FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.erasure FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.erasure FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.german_record REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.german_record REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.german_record FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "german_record" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.german_record REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.german_record REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.german_record REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER supersede_on_delete AFTER DELETE ON public.german_record REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_superseded_records();
CREATE TRIGGER supersede_on_insert AFTER INSERT ON public.german_record REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_superseded_records();
CREATE TRIGGER supersede_on_update AFTER UPDATE ON public.german_record REFERENCING OLD TABLE AS replaced NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_superseded_records();
CREATE TRIGGER version_delete AFTER DELETE ON public.german_record FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.german_record FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.german_record FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.german_record FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER keep_inside_on_insert AFTER INSERT ON public.interruption REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_interruptions_inside();
CREATE TRIGGER keep_inside_on_update AFTER UPDATE ON public.interruption REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_interruptions_inside();
CREATE TRIGGER record_delete AFTER DELETE ON public.interruption REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_insert AFTER INSERT ON public.interruption REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.interruption FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from "interruption" r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_update AFTER UPDATE ON public.interruption REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a1.participant_id, b1.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participation_id is not distinct from b.participation_id left join participation b1 on b1.id = b.participation_id left join participation a1 on a1.id = a.participation_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.interruption REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.interruption REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from before r left join participation r1 on r1.id = r.participation_id union all select r1.participant_id as number from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER version_delete AFTER DELETE ON public.interruption FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.interruption FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.interruption FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.interruption FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.labour_status REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.labour_status REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.labour_status FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "labour_status" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.labour_status REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.labour_status REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.labour_status REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.labour_status FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.labour_status FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.labour_status FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.labour_status FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.participant REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.participant REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.participant FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.id as participant_id, to_json(r) as before, null::json as after
    from "participant" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.participant REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.id, b.id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.participant REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.participant REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.id as number from before r union all select r.id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.participant FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.participant FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.participant FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.participant FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER count_on_delete AFTER DELETE ON public.participation REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION keep_participation_count();
CREATE TRIGGER count_on_insert AFTER INSERT ON public.participation REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_participation_count();
CREATE TRIGGER count_on_truncate AFTER TRUNCATE ON public.participation FOR EACH STATEMENT EXECUTE FUNCTION keep_participation_count();
CREATE TRIGGER count_on_update AFTER UPDATE ON public.participation REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_participation_count();
CREATE CONSTRAINT TRIGGER keep_around AFTER UPDATE ON public.participation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((old.entered_on IS DISTINCT FROM new.entered_on) OR (old.left_on IS DISTINCT FROM new.left_on))) EXECUTE FUNCTION keep_participation_around();
CREATE TRIGGER record_delete AFTER DELETE ON public.participation REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.participation REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.participation FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "participation" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.participation REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.participation REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.participation REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.participation FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.participation FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.participation FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.participation FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.plan_goal REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r2.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r left join support_plan r1 on r1.id = r.support_plan_id left join participation r2 on r2.id = r1.participation_id');
CREATE TRIGGER record_insert AFTER INSERT ON public.plan_goal REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r2.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r left join support_plan r1 on r1.id = r.support_plan_id left join participation r2 on r2.id = r1.participation_id');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.plan_goal FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r2.participant_id as participant_id, to_json(r) as before, null::json as after
    from "plan_goal" r left join support_plan r1 on r1.id = r.support_plan_id left join participation r2 on r2.id = r1.participation_id');
CREATE TRIGGER record_update AFTER UPDATE ON public.plan_goal REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a2.participant_id, b2.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.support_plan_id is not distinct from b.support_plan_id left join support_plan b1 on b1.id = b.support_plan_id left join participation b2 on b2.id = b1.participation_id left join support_plan a1 on a1.id = a.support_plan_id left join participation a2 on a2.id = a1.participation_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.plan_goal REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r2.participant_id as number from now r left join support_plan r1 on r1.id = r.support_plan_id left join participation r2 on r2.id = r1.participation_id');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.plan_goal REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r2.participant_id as number from before r left join support_plan r1 on r1.id = r.support_plan_id left join participation r2 on r2.id = r1.participation_id union all select r2.participant_id as number from now r left join support_plan r1 on r1.id = r.support_plan_id left join participation r2 on r2.id = r1.participation_id');
CREATE TRIGGER version_delete AFTER DELETE ON public.plan_goal FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.plan_goal FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.plan_goal FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.plan_goal FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.postal_area REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.postal_area REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.postal_area FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "postal_area" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.postal_area REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER version_delete AFTER DELETE ON public.postal_area FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.postal_area FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.postal_area FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.postal_area FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.programme_sight REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.programme_sight REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.programme_sight FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "programme_sight" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.programme_sight REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER version_delete AFTER DELETE ON public.programme_sight FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.programme_sight FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.programme_sight FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.programme_sight FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_delete AFTER DELETE ON public.programme_tally FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.programme_tally FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.programme_tally FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.programme_tally FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.protected_person REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.participant_id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.protected_person REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.participant_id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.protected_person FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.participant_id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "protected_person" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.protected_person REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.participant_id, b.participant_id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.participant_id is not null then to_json(b) end as before,
      case when a.participant_id is not null then to_json(a) end as after
    from before b full join now a
      on a.participant_id = b.participant_id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.protected_person REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.protected_person REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.protected_person FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.protected_person FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.protected_person FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.protected_person FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.residence_status REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.residence_status REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.residence_status FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "residence_status" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.residence_status REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.residence_status REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.residence_status REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.residence_status FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.residence_status FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.residence_status FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.residence_status FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.site REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.site REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.site FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "site" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.site REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER version_delete AFTER DELETE ON public.site FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.site FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.site FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.site FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.support_plan REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_insert AFTER INSERT ON public.support_plan REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.support_plan FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from "support_plan" r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER record_update AFTER UPDATE ON public.support_plan REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a1.participant_id, b1.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participation_id is not distinct from b.participation_id left join participation b1 on b1.id = b.participation_id left join participation a1 on a1.id = a.participation_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.support_plan REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.support_plan REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from before r left join participation r1 on r1.id = r.participation_id union all select r1.participant_id as number from now r left join participation r1 on r1.id = r.participation_id');
CREATE TRIGGER version_delete AFTER DELETE ON public.support_plan FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.support_plan FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.support_plan FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.support_plan FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
-- row level security
alter table access_record enable row level security;
alter table coaching enable row level security, force row level security;
alter table consent enable row level security, force row level security;
alter table contact enable row level security, force row level security;
alter table german_record enable row level security, force row level security;
alter table interruption enable row level security, force row level security;
alter table labour_status enable row level security, force row level security;
alter table participant enable row level security, force row level security;
alter table participation enable row level security, force row level security;
alter table plan_goal enable row level security, force row level security;
alter table residence_status enable row level security, force row level security;
alter table support_plan enable row level security, force row level security;
-- policies
create policy seen on access_record for SELECT to dienstweg_application, dienstweg_caseworker, dienstweg_overseer using ((NULLIF(current_setting('dienstweg.purpose'::text, true), ''::text) = 'audit'::text));
create policy dienstweg_application on coaching for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM participation parent
  WHERE (parent.id = coaching.participation_id)
 OFFSET 0)));
create policy dienstweg_caseworker on coaching for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM participation parent
  WHERE (parent.id = coaching.participation_id)
 OFFSET 0)));
create policy dienstweg_evaluator on coaching for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on coaching for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on coaching for ALL to current_user using (true);
create policy dienstweg_application on consent for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM participant parent
  WHERE (parent.id = consent.participant_id)
 OFFSET 0)));
create policy dienstweg_caseworker on consent for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM participant parent
  WHERE (parent.id = consent.participant_id)
 OFFSET 0)));
create policy dienstweg_evaluator on consent for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on consent for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on consent for ALL to current_user using (true);
create policy dienstweg_application on contact for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM participation parent
  WHERE (parent.id = contact.participation_id)
 OFFSET 0)));
create policy dienstweg_caseworker on contact for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM participation parent
  WHERE (parent.id = contact.participation_id)
 OFFSET 0)));
create policy dienstweg_evaluator on contact for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on contact for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on contact for ALL to current_user using (true);
create policy dienstweg_application on german_record for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM participant parent
  WHERE (parent.id = german_record.participant_id)
 OFFSET 0)));
create policy dienstweg_caseworker on german_record for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM participant parent
  WHERE (parent.id = german_record.participant_id)
 OFFSET 0)));
create policy dienstweg_evaluator on german_record for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on german_record for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on german_record for ALL to current_user using (true);
create policy dienstweg_application on interruption for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM participation parent
  WHERE (parent.id = interruption.participation_id)
 OFFSET 0)));
create policy dienstweg_caseworker on interruption for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM participation parent
  WHERE (parent.id = interruption.participation_id)
 OFFSET 0)));
create policy dienstweg_evaluator on interruption for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on interruption for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on interruption for ALL to current_user using (true);
create policy dienstweg_application on labour_status for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM participant parent
  WHERE (parent.id = labour_status.participant_id)
 OFFSET 0)));
create policy dienstweg_caseworker on labour_status for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM participant parent
  WHERE (parent.id = labour_status.participant_id)
 OFFSET 0)));
create policy dienstweg_evaluator on labour_status for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on labour_status for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on labour_status for ALL to current_user using (true);
create policy dienstweg_application on participant for SELECT to dienstweg_application using (((( SELECT COALESCE((NULLIF(current_setting('dienstweg.every_programme'::text, true), ''::text) = 'on'::text), false) AS "coalesce") AND ( SELECT (NULLIF(current_setting('dienstweg.confined'::text, true), ''::text) IS NULL)) AND (NOT (id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.protected'::text, true), ''::text) = 'on'::text), false) AS "coalesce")))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.restricted'::text, true), ''::text) = 'on'::text), false) AS "coalesce"))))) AND (( SELECT (NULLIF(current_setting('dienstweg.consent'::text, true), ''::text) IS NULL)) OR derived.has_consented(id))) OR (EXISTS ( SELECT
   FROM participation parent
  WHERE (parent.participant_id = participant.id)
 OFFSET 0))));
create policy dienstweg_caseworker on participant for SELECT to dienstweg_caseworker using (((false AND true AND (NOT (id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT false))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT false)))) AND (true OR derived.has_consented(id))) OR (EXISTS ( SELECT
   FROM participation parent
  WHERE (parent.participant_id = participant.id)
 OFFSET 0))));
create policy dienstweg_evaluator on participant for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on participant for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on participant for ALL to current_user using (true);
create policy dienstweg_application on participation for SELECT to dienstweg_application using (((( SELECT COALESCE((NULLIF(current_setting('dienstweg.every_programme'::text, true), ''::text) = 'on'::text), false) AS "coalesce") OR (programme_id IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.protected'::text, true), ''::text) = 'on'::text), false) AS "coalesce")))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.restricted'::text, true), ''::text) = 'on'::text), false) AS "coalesce"))))) AND (( SELECT (NULLIF(current_setting('dienstweg.consent'::text, true), ''::text) IS NULL)) OR derived.has_consented(participant_id)) AND (( SELECT (NULLIF(current_setting('dienstweg.confined'::text, true), ''::text) IS NULL)) OR (NOT (programme_id IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR derived.is_accompanied(id))));
create policy dienstweg_caseworker on participation for SELECT to dienstweg_caseworker using (((false OR (programme_id IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT false))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT false)))) AND (true OR derived.has_consented(participant_id)) AND (true OR (NOT (programme_id IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR derived.is_accompanied(id))));
create policy dienstweg_evaluator on participation for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on participation for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on participation for ALL to current_user using (true);
create policy dienstweg_application on plan_goal for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM support_plan parent
  WHERE (parent.id = plan_goal.support_plan_id)
 OFFSET 0)));
create policy dienstweg_caseworker on plan_goal for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM support_plan parent
  WHERE (parent.id = plan_goal.support_plan_id)
 OFFSET 0)));
create policy dienstweg_evaluator on plan_goal for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on plan_goal for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on plan_goal for ALL to current_user using (true);
create policy dienstweg_application on residence_status for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM participant parent
  WHERE (parent.id = residence_status.participant_id)
 OFFSET 0)));
create policy dienstweg_caseworker on residence_status for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM participant parent
  WHERE (parent.id = residence_status.participant_id)
 OFFSET 0)));
create policy dienstweg_evaluator on residence_status for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on residence_status for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on residence_status for ALL to current_user using (true);
create policy dienstweg_application on support_plan for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM participation parent
  WHERE (parent.id = support_plan.participation_id)
 OFFSET 0)));
create policy dienstweg_caseworker on support_plan for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM participation parent
  WHERE (parent.id = support_plan.participation_id)
 OFFSET 0)));
create policy dienstweg_evaluator on support_plan for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on support_plan for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on support_plan for ALL to current_user using (true);
-- grants
grant SELECT on access_record to dienstweg_application;
grant SELECT on access_record to dienstweg_caseworker;
grant SELECT on access_record to dienstweg_overseer;
grant SELECT on coach to dienstweg_application;
grant SELECT on coach to dienstweg_caseworker;
grant SELECT on coach to dienstweg_overseer;
grant SELECT on coaching to dienstweg_application;
grant SELECT on coaching to dienstweg_caseworker;
grant SELECT on coaching to dienstweg_evaluator;
grant SELECT on coaching to dienstweg_overseer;
grant SELECT on consent to dienstweg_application;
grant SELECT on consent to dienstweg_caseworker;
grant SELECT on consent to dienstweg_evaluator;
grant SELECT on consent to dienstweg_overseer;
grant SELECT on contact to dienstweg_application;
grant SELECT on contact to dienstweg_caseworker;
grant SELECT on contact to dienstweg_evaluator;
grant SELECT on contact to dienstweg_overseer;
grant SELECT on disputed_value to dienstweg_evaluator;
grant SELECT on erasure to dienstweg_application;
grant SELECT on erasure to dienstweg_caseworker;
grant SELECT on erasure to dienstweg_evaluator;
grant SELECT on erasure to dienstweg_overseer;
grant SELECT on german_record to dienstweg_application;
grant SELECT on german_record to dienstweg_caseworker;
grant SELECT on german_record to dienstweg_evaluator;
grant SELECT on german_record to dienstweg_overseer;
grant SELECT on interruption to dienstweg_application;
grant SELECT on interruption to dienstweg_caseworker;
grant SELECT on interruption to dienstweg_evaluator;
grant SELECT on interruption to dienstweg_overseer;
grant SELECT on labour_status to dienstweg_application;
grant SELECT on labour_status to dienstweg_caseworker;
grant SELECT on labour_status to dienstweg_evaluator;
grant SELECT on labour_status to dienstweg_overseer;
grant SELECT on participant to dienstweg_application;
grant SELECT on participant to dienstweg_caseworker;
grant SELECT on participant to dienstweg_evaluator;
grant SELECT on participant to dienstweg_overseer;
grant SELECT on participation to dienstweg_application;
grant SELECT on participation to dienstweg_caseworker;
grant SELECT on participation to dienstweg_evaluator;
grant SELECT on participation to dienstweg_overseer;
grant SELECT on plan_goal to dienstweg_application;
grant SELECT on plan_goal to dienstweg_caseworker;
grant SELECT on plan_goal to dienstweg_evaluator;
grant SELECT on plan_goal to dienstweg_overseer;
grant SELECT on postal_area to dienstweg_application;
grant SELECT on postal_area to dienstweg_caseworker;
grant SELECT on postal_area to dienstweg_evaluator;
grant SELECT on postal_area to dienstweg_overseer;
grant SELECT on programme_sight to dienstweg_application;
grant SELECT on programme_sight to dienstweg_caseworker;
grant SELECT on programme_sight to dienstweg_evaluator;
grant SELECT on programme_sight to dienstweg_overseer;
grant SELECT on programme_tally to dienstweg_application;
grant SELECT on programme_tally to dienstweg_caseworker;
grant SELECT on programme_tally to dienstweg_evaluator;
grant SELECT on programme_tally to dienstweg_overseer;
grant SELECT on protected_person to dienstweg_application;
grant SELECT on protected_person to dienstweg_caseworker;
grant SELECT on protected_person to dienstweg_evaluator;
grant SELECT on protected_person to dienstweg_overseer;
grant SELECT on residence_status to dienstweg_application;
grant SELECT on residence_status to dienstweg_caseworker;
grant SELECT on residence_status to dienstweg_evaluator;
grant SELECT on residence_status to dienstweg_overseer;
grant SELECT on site to dienstweg_application;
grant SELECT on site to dienstweg_caseworker;
grant SELECT on site to dienstweg_evaluator;
grant SELECT on site to dienstweg_overseer;
grant SELECT on support_plan to dienstweg_application;
grant SELECT on support_plan to dienstweg_caseworker;
grant SELECT on support_plan to dienstweg_evaluator;
grant SELECT on support_plan to dienstweg_overseer;
grant SELECT on table_version to dienstweg_evaluator;
grant execute on function derived.record_access(jsonb) to dienstweg_application;
grant usage on schema derived to dienstweg_application;
revoke execute on function derived.chain_change() from public;
revoke execute on function derived.enter_beginnings() from public;
revoke execute on function derived.erase_from_record(integer,json) from public;
revoke execute on function derived.record_access(jsonb) from public;
revoke execute on function derived.record_change() from public;
revoke execute on function derived.refuse_erased() from public;
revoke execute on function derived.tie_dispute() from public;
-- history
create table migration (id serial primary key, timestamp bigint not null, name varchar not null);
insert into migration (timestamp, name) values (1796000000000, 'CreateParticipant1796000000000');
insert into migration (timestamp, name) values (1796000000001, 'KeepAuditLog1796000000001');
insert into migration (timestamp, name) values (1796000000002, 'ProtectPeople1796000000002');
insert into migration (timestamp, name) values (1796000000003, 'KeepCursorKey1796000000003');
insert into migration (timestamp, name) values (1796000000010, 'KeepRulesOfParticipant1796000000010');
insert into cursor_key values (sha256('dumped'));
comment on schema derived is '1d7e2e862732389a8032bd11a4c1fcdf40590681d72e5e9e55de65cbb57644be';
