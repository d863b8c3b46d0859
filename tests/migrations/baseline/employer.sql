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
create table employer (
  id text not null,
  name text not null,
  organisation_id text);
create table engagement (
  id text not null,
  participant_id integer not null,
  establishment_id text not null,
  programme_id text not null,
  kind text not null,
  engaged_from date not null,
  engaged_until date,
  interview_id text);
create table erasure (
  participant_id integer not null,
  restricted_at timestamp with time zone not null default now(),
  erased_at timestamp with time zone);
create table establishment (
  id text not null,
  name text not null,
  employer_id text not null,
  sector text not null,
  postal_code text,
  ags text,
  latitude double precision,
  longitude double precision);
create table event_establishment (
  id text not null,
  event_id text not null,
  establishment_id text not null);
create table event_registration (
  id text not null,
  event_id text not null,
  participant_id integer not null,
  registered_on date);
create table hiring_event (
  id text not null,
  name text not null,
  programme_id text not null,
  held_on date,
  held_precision text,
  place text,
  max_rounds_per_participant integer,
  sectors text[] not null default '{}'::text[],
  sought text[] not null default '{}'::text[],
  agreed text[] not null default '{}'::text[]);
create table interview (
  id text not null,
  event_id text not null,
  round integer not null,
  participant_id integer not null,
  establishment_id text not null,
  state text not null,
  outcome text);
create table job_commitment (
  id text not null,
  participant_id integer not null,
  employer_id text not null,
  programme_id text not null,
  state text not null,
  offered_on date not null,
  binding_on date,
  due_on date,
  settled_on date,
  fulfilled_by_id text);
create table placement (
  id text not null,
  participant_id integer not null,
  programme_id text not null,
  kind text not null,
  establishment_id text,
  employer_id text,
  vacancy_id text,
  agreed_on date,
  started_on date,
  ended_on date,
  permanent boolean,
  probation_until date);
create table practical_place (
  id text not null,
  establishment_id text not null,
  course_run_id text not null,
  places integer not null);
create table probation_follow_up (
  id text not null,
  placement_id text not null,
  due_on date not null,
  held_on date,
  partner text not null);
create table programme_sight (
  id text not null,
  coachees_only boolean not null);
create table programme_tally (
  id text not null,
  placement_count integer not null);
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
create table retention_check (
  id text not null,
  placement_id text not null,
  milestone text not null,
  due_on date not null,
  checked_on date,
  retained boolean);
create table table_version (
  table_name text not null,
  slot integer not null,
  version bigint not null);
create table vacancy (
  id text not null,
  title text not null,
  establishment_id text not null,
  kind text not null,
  occupation text,
  positions integer not null,
  filled integer not null default 0,
  required_certificate text,
  minimum_german text,
  opened_on date not null,
  closed_on date);
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
CREATE OR REPLACE FUNCTION public.keep_maximum_of_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    events text[];
    broken text;
  begin
    execute format('select array(select distinct event_id from (%s) tested)', tg_argv[0]) into events;
    perform from hiring_event where id = any(events)
      and max_rounds_per_participant is not null order by id for no key update;
    select min(format('participant %s has more interviews at hiring event %s than it allows', participant_id, event_id))
      from interview_beyond_maximum where event_id = any(events) into broken;
    if broken is not null then
      raise exception '%', broken
        using errcode = 'check_violation', table = 'interview', constraint = 'interview_within_maximum_of_event';
    end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.keep_placement_count()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      case tg_op
        when 'INSERT' then 
      insert into programme_tally select id, sum(one) change from (select programme_id id, 1 * (started_on is not null)::int one from now) changed group by id order by id
      on conflict (id) do update set placement_count = programme_tally.placement_count + excluded.placement_count
      where excluded.placement_count <> 0;
        when 'DELETE' then 
      insert into programme_tally select id, sum(one) change from (select programme_id id, -1 * (started_on is not null)::int one from before) changed group by id order by id
      on conflict (id) do update set placement_count = programme_tally.placement_count + excluded.placement_count
      where excluded.placement_count <> 0;
        else 
      insert into programme_tally select id, sum(one) change from (select programme_id id, 1 * (started_on is not null)::int one from now union all select programme_id id, -1 * (started_on is not null)::int one from before) changed group by id order by id
      on conflict (id) do update set placement_count = programme_tally.placement_count + excluded.placement_count
      where excluded.placement_count <> 0;
      end case;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.keep_sectors_of_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    events text[];
    establishments text[];
    broken text;
  begin
    execute format('select array_agg(distinct event_id), array_agg(distinct establishment_id) from (%s) tested',
      tg_argv[0]) into events, establishments;
    perform from hiring_event where id = any(events) order by id for share;
    perform from establishment where id = any(establishments) order by id for share;
    execute format($query$
      select min(format('establishment %%s is of no sector that hiring event %%s invites', s.id, e.id))
      from (%s) tested join hiring_event e on e.id = event_id join establishment s on s.id = establishment_id
      where cardinality(e.sectors) > 0 and s.sector <> all (e.sectors)$query$, tg_argv[0]) into broken;
    if broken is not null then
      raise exception '%', broken
        using errcode = 'check_violation', table = 'hiring_event', constraint = 'establishment_of_sector_invited';
    end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.keep_vacancy_filled()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      case tg_op
        when 'INSERT' then 
      update vacancy set filled = filled + change from (select id, sum(one) change from (select vacancy_id id, 1 * (true)::int one from now) changed group by id order by id) changes where changes.id = vacancy.id
        and change <> 0;
        when 'DELETE' then 
      update vacancy set filled = filled + change from (select id, sum(one) change from (select vacancy_id id, -1 * (true)::int one from before) changed group by id order by id) changes where changes.id = vacancy.id
        and change <> 0;
        else 
      update vacancy set filled = filled + change from (select id, sum(one) change from (select vacancy_id id, 1 * (true)::int one from now union all select vacancy_id id, -1 * (true)::int one from before) changed group by id order by id) changes where changes.id = vacancy.id
        and change <> 0;
      end case;
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
CREATE OR REPLACE FUNCTION derived.tie_dispute()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if not (case split_part(new.field, '.', 1) when 'EventRegistration' then exists (select from "event_registration" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'Interview' then exists (select from "interview" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'Engagement' then exists (select from "engagement" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'Placement' then exists (select from "placement" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'JobCommitment' then exists (select from "job_commitment" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'ProbationFollowUp' then exists (select from "probation_follow_up" r left join placement r1 on r1.id = r.placement_id where r.id::text = new.key and r1.participant_id = new.participant_id) when 'RetentionCheck' then exists (select from "retention_check" r left join placement r1 on r1.id = r.placement_id where r.id::text = new.key and r1.participant_id = new.participant_id) when 'ProtectedPerson' then exists (select from "protected_person" r where r.participant_id::text = new.key and r.participant_id = new.participant_id) else false end) then
      raise exception 'the key is that of a row of this person that holds this field'
        using errcode = 'check_violation', table = tg_table_name, constraint = 'disputed_value_of_the_person';
    end if;
    return new;
  end $function$;
-- views
create view event_guest as
 SELECT event_establishment.event_id,
    event_establishment.establishment_id
   FROM event_establishment
UNION ALL
 SELECT interview.event_id,
    interview.establishment_id
   FROM interview;
create view interview_beyond_maximum as
 SELECT i.event_id,
    i.participant_id
   FROM interview i
     JOIN hiring_event e ON e.id = i.event_id
  WHERE i.state <> 'CANCELLED'::text
  GROUP BY i.event_id, i.participant_id, e.max_rounds_per_participant
 HAVING count(*) > e.max_rounds_per_participant;
-- constraints
alter table access_record add constraint access_record_in_day UNIQUE (day, sequence);
alter table access_record add constraint access_record_pk PRIMARY KEY (id);
alter table change_record add constraint change_record_in_day UNIQUE (day, sequence);
alter table change_record add constraint change_record_operation_known CHECK (operation = ANY (ARRAY['INSERT'::text, 'UPDATE'::text, 'DELETE'::text, 'TRUNCATE'::text, 'ERASE'::text]));
alter table change_record add constraint change_record_pk PRIMARY KEY (id);
alter table changed_row add constraint changed_row_pk PRIMARY KEY (change_id, "position");
alter table disputed_value add constraint disputed_value_field_of_type CHECK (field ~ '^[A-Z][A-Za-z]*[.][a-z][A-Za-z]*$'::text);
alter table disputed_value add constraint disputed_value_pkey PRIMARY KEY (id);
alter table disputed_value add constraint disputed_value_settled_not_before_disputed CHECK (settled_on >= disputed_on);
alter table employer add constraint employer_once_per_organisation UNIQUE (organisation_id);
alter table employer add constraint employer_pkey PRIMARY KEY (id);
alter table engagement add constraint engagement_kind_known CHECK (kind = ANY (ARRAY['SHADOWING'::text, 'INTERNSHIP'::text, 'TRIAL_WORK'::text]));
alter table engagement add constraint engagement_lasts_a_day CHECK (engaged_until > engaged_from);
alter table engagement add constraint engagement_pkey PRIMARY KEY (id);
alter table erasure add constraint erasure_pkey PRIMARY KEY (participant_id);
alter table establishment add constraint establishment_ags_five_or_eight_digits CHECK (ags ~ '^[0-9]{5}([0-9]{3})?$'::text);
alter table establishment add constraint establishment_of_employer UNIQUE (id, employer_id);
alter table establishment add constraint establishment_pkey PRIMARY KEY (id);
alter table establishment add constraint establishment_position_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL));
alter table establishment add constraint establishment_position_on_earth CHECK (latitude >= '-90'::integer::double precision AND latitude <= 90::double precision AND longitude >= '-180'::integer::double precision AND longitude <= 180::double precision);
alter table establishment add constraint establishment_postal_code_five_digits CHECK (postal_code ~ '^[0-9]{5}$'::text);
alter table establishment add constraint establishment_sector_known CHECK (sector = ANY (ARRAY['KITA'::text, 'OGS'::text, 'ELDERLY_CARE'::text, 'HOSPITAL'::text, 'OTHER'::text]));
alter table event_establishment add constraint event_establishment_once_per_event UNIQUE (event_id, establishment_id);
alter table event_establishment add constraint event_establishment_pkey PRIMARY KEY (id);
alter table event_registration add constraint event_registration_once_per_event UNIQUE (event_id, participant_id);
alter table event_registration add constraint event_registration_pkey PRIMARY KEY (id);
alter table hiring_event add constraint hiring_event_agreed_known CHECK (agreed <@ ARRAY['NONE'::text, 'SHADOWING'::text, 'INTERNSHIP'::text, 'TRIAL_WORK'::text, 'EMPLOYMENT'::text, 'APPRENTICESHIP'::text, 'DECLINED'::text]);
alter table hiring_event add constraint hiring_event_has_a_round CHECK (max_rounds_per_participant > 0);
alter table hiring_event add constraint hiring_event_held_is_whole CHECK ((held_on IS NULL) = (held_precision IS NULL));
alter table hiring_event add constraint hiring_event_held_on_first_known_day CHECK (held_on = date_trunc(held_precision, held_on::timestamp without time zone));
alter table hiring_event add constraint hiring_event_held_precision_known CHECK (held_precision = ANY (ARRAY['DAY'::text, 'MONTH'::text, 'YEAR'::text]));
alter table hiring_event add constraint hiring_event_pkey PRIMARY KEY (id);
alter table hiring_event add constraint hiring_event_sectors_known CHECK (sectors <@ ARRAY['KITA'::text, 'OGS'::text, 'ELDERLY_CARE'::text, 'HOSPITAL'::text, 'OTHER'::text]);
alter table hiring_event add constraint hiring_event_sought_known CHECK (sought <@ ARRAY['NONE'::text, 'SHADOWING'::text, 'INTERNSHIP'::text, 'TRIAL_WORK'::text, 'EMPLOYMENT'::text, 'APPRENTICESHIP'::text, 'DECLINED'::text]);
alter table interview add constraint interview_of_pair UNIQUE (id, participant_id, establishment_id);
alter table interview add constraint interview_outcome_known CHECK (outcome = ANY (ARRAY['NONE'::text, 'SHADOWING'::text, 'INTERNSHIP'::text, 'TRIAL_WORK'::text, 'EMPLOYMENT'::text, 'APPRENTICESHIP'::text, 'DECLINED'::text]));
alter table interview add constraint interview_outcome_only_when_held CHECK (outcome IS NULL OR state = 'HELD'::text);
alter table interview add constraint interview_pkey PRIMARY KEY (id);
alter table interview add constraint interview_round_counts CHECK (round > 0);
alter table interview add constraint interview_state_known CHECK (state = ANY (ARRAY['PLANNED'::text, 'HELD'::text, 'NO_SHOW'::text, 'CANCELLED'::text]));
alter table job_commitment add constraint job_commitment_binding_after_offer CHECK (binding_on >= offered_on);
alter table job_commitment add constraint job_commitment_binding_has_a_day CHECK ((state <> ALL (ARRAY['BINDING'::text, 'FULFILLED'::text])) OR binding_on IS NOT NULL);
alter table job_commitment add constraint job_commitment_due_after_offer CHECK (due_on >= offered_on);
alter table job_commitment add constraint job_commitment_fulfilled_only_by_placement CHECK ((state = 'FULFILLED'::text) = (fulfilled_by_id IS NOT NULL));
alter table job_commitment add constraint job_commitment_not_binding_while_offered CHECK (state <> 'OFFERED'::text OR binding_on IS NULL);
alter table job_commitment add constraint job_commitment_once_per_placement UNIQUE (fulfilled_by_id);
alter table job_commitment add constraint job_commitment_pkey PRIMARY KEY (id);
alter table job_commitment add constraint job_commitment_settled_after_offer CHECK (settled_on >= COALESCE(binding_on, offered_on));
alter table job_commitment add constraint job_commitment_settled_on_when_settled CHECK ((state = ANY (ARRAY['FULFILLED'::text, 'WITHDRAWN'::text, 'LAPSED'::text])) = (settled_on IS NOT NULL));
alter table job_commitment add constraint job_commitment_state_known CHECK (state = ANY (ARRAY['OFFERED'::text, 'BINDING'::text, 'FULFILLED'::text, 'WITHDRAWN'::text, 'LAPSED'::text]));
alter table placement add constraint placement_agreed_before_start CHECK (agreed_on <= started_on);
alter table placement add constraint placement_employer_where_establishment CHECK ((employer_id IS NULL) = (establishment_id IS NULL));
alter table placement add constraint placement_ended_only_when_started CHECK (ended_on IS NULL OR started_on IS NOT NULL);
alter table placement add constraint placement_establishment_unless_self_employed CHECK ((kind = 'SELF_EMPLOYMENT'::text) = (establishment_id IS NULL));
alter table placement add constraint placement_kind_known CHECK (kind = ANY (ARRAY['EMPLOYMENT_INSURED'::text, 'EMPLOYMENT_MARGINAL'::text, 'APPRENTICESHIP'::text, 'SELF_EMPLOYMENT'::text]));
alter table placement add constraint placement_lasts_a_day CHECK (ended_on > started_on);
alter table placement add constraint placement_of_pair UNIQUE (id, participant_id, employer_id);
alter table placement add constraint placement_pkey PRIMARY KEY (id);
alter table placement add constraint placement_probation_after_start CHECK (probation_until > started_on);
alter table placement add constraint placement_vacancy_only_with_establishment CHECK (vacancy_id IS NULL OR establishment_id IS NOT NULL);
alter table practical_place add constraint practical_place_offers_a_place CHECK (places > 0);
alter table practical_place add constraint practical_place_once_per_run_and_establishment UNIQUE (course_run_id, establishment_id);
alter table practical_place add constraint practical_place_pkey PRIMARY KEY (id);
alter table probation_follow_up add constraint probation_follow_up_partner_known CHECK (partner = ANY (ARRAY['EMPLOYEE'::text, 'EMPLOYER'::text, 'BOTH'::text]));
alter table probation_follow_up add constraint probation_follow_up_pkey PRIMARY KEY (id);
alter table programme_sight add constraint programme_sight_pkey PRIMARY KEY (id);
alter table programme_tally add constraint programme_tally_pkey PRIMARY KEY (id);
alter table protected_person add constraint protected_person_ended_not_before_since CHECK (ended_on >= since);
alter table protected_person add constraint protected_person_pkey PRIMARY KEY (participant_id);
alter table record_day add constraint record_day_pk PRIMARY KEY (record, day);
alter table record_day add constraint record_day_record_known CHECK (record = ANY (ARRAY['access'::text, 'change'::text]));
alter table retention_check add constraint retention_check_answered_only_when_checked CHECK (retained IS NULL OR checked_on IS NOT NULL);
alter table retention_check add constraint retention_check_milestone_known CHECK (milestone = ANY (ARRAY['DAYS_28'::text, 'DAYS_90'::text, 'MONTHS_6'::text, 'MONTHS_12'::text]));
alter table retention_check add constraint retention_check_once_per_milestone UNIQUE (placement_id, milestone);
alter table retention_check add constraint retention_check_pkey PRIMARY KEY (id);
alter table table_version add constraint table_version_pk PRIMARY KEY (table_name, slot);
alter table vacancy add constraint vacancy_closed_after_opened CHECK (closed_on >= opened_on);
alter table vacancy add constraint vacancy_filled_within_positions CHECK (filled <= positions);
alter table vacancy add constraint vacancy_kind_known CHECK (kind = ANY (ARRAY['EMPLOYMENT_INSURED'::text, 'EMPLOYMENT_MARGINAL'::text, 'APPRENTICESHIP'::text]));
alter table vacancy add constraint vacancy_minimum_german_known CHECK (minimum_german = ANY (ARRAY['NONE'::text, 'A1'::text, 'A2'::text, 'B1'::text, 'B2'::text, 'C1'::text, 'C2'::text]));
alter table vacancy add constraint vacancy_occupation_five_digits CHECK (occupation ~ '^[0-9]{5}$'::text);
alter table vacancy add constraint vacancy_of_establishment UNIQUE (id, establishment_id);
alter table vacancy add constraint vacancy_offers_a_position CHECK (positions > 0);
alter table vacancy add constraint vacancy_pkey PRIMARY KEY (id);
alter table vacancy add constraint vacancy_required_certificate_one_to_five_digits CHECK (required_certificate ~ '^[0-9]{1,5}$'::text);
alter table engagement add constraint engagement_establishment_id_fkey FOREIGN KEY (establishment_id) REFERENCES establishment(id);
alter table engagement add constraint engagement_interview_of_same_pair FOREIGN KEY (interview_id, participant_id, establishment_id) REFERENCES interview(id, participant_id, establishment_id);
alter table establishment add constraint establishment_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employer(id);
alter table event_establishment add constraint event_establishment_establishment_id_fkey FOREIGN KEY (establishment_id) REFERENCES establishment(id);
alter table event_establishment add constraint event_establishment_event_id_fkey FOREIGN KEY (event_id) REFERENCES hiring_event(id);
alter table event_registration add constraint event_registration_event_id_fkey FOREIGN KEY (event_id) REFERENCES hiring_event(id);
alter table interview add constraint interview_establishment_id_fkey FOREIGN KEY (establishment_id) REFERENCES establishment(id);
alter table interview add constraint interview_event_id_fkey FOREIGN KEY (event_id) REFERENCES hiring_event(id);
alter table job_commitment add constraint job_commitment_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employer(id);
alter table job_commitment add constraint job_commitment_fulfilled_by_same_pair FOREIGN KEY (fulfilled_by_id, participant_id, employer_id) REFERENCES placement(id, participant_id, employer_id);
alter table placement add constraint placement_establishment_of_employer FOREIGN KEY (establishment_id, employer_id) REFERENCES establishment(id, employer_id);
alter table placement add constraint placement_vacancy_of_establishment FOREIGN KEY (vacancy_id, establishment_id) REFERENCES vacancy(id, establishment_id);
alter table practical_place add constraint practical_place_establishment_id_fkey FOREIGN KEY (establishment_id) REFERENCES establishment(id);
alter table probation_follow_up add constraint probation_follow_up_placement_id_fkey FOREIGN KEY (placement_id) REFERENCES placement(id);
alter table retention_check add constraint retention_check_placement_id_fkey FOREIGN KEY (placement_id) REFERENCES placement(id);
alter table vacancy add constraint vacancy_establishment_id_fkey FOREIGN KEY (establishment_id) REFERENCES establishment(id);
-- indexes
CREATE INDEX access_record_participants ON public.access_record USING gin (participants);
CREATE INDEX disputed_value_participant_id_idx ON public.disputed_value USING btree (participant_id);
CREATE INDEX employer_name_id_idx ON public.employer USING btree (name, id);
CREATE INDEX engagement_participant_id_engaged_from_idx ON public.engagement USING btree (participant_id, engaged_from);
CREATE INDEX establishment_employer_id_name_idx ON public.establishment USING btree (employer_id, name);
CREATE INDEX establishment_name_id_idx ON public.establishment USING btree (name, id);
CREATE INDEX event_establishment_establishment_id_idx ON public.event_establishment USING btree (establishment_id);
CREATE INDEX hiring_event_held_on_id_idx ON public.hiring_event USING btree (held_on, id);
CREATE INDEX hiring_event_programme_id_held_on_idx ON public.hiring_event USING btree (programme_id, held_on);
CREATE INDEX interview_establishment_id_idx ON public.interview USING btree (establishment_id);
CREATE INDEX interview_event_id_round_id_idx ON public.interview USING btree (event_id, round, id);
CREATE UNIQUE INDEX interview_once_per_event_and_pair ON public.interview USING btree (event_id, participant_id, establishment_id) WHERE (state <> 'CANCELLED'::text);
CREATE UNIQUE INDEX interview_once_per_round_and_person ON public.interview USING btree (event_id, round, participant_id) WHERE (state <> 'CANCELLED'::text);
CREATE INDEX interview_participant_id_event_id_idx ON public.interview USING btree (participant_id, event_id);
CREATE INDEX job_commitment_employer_id_offered_on_idx ON public.job_commitment USING btree (employer_id, offered_on);
CREATE INDEX job_commitment_participant_id_offered_on_idx ON public.job_commitment USING btree (participant_id, offered_on);
CREATE INDEX placement_by_kind ON public.placement USING btree (kind, started_on, participant_id, ended_on);
CREATE INDEX placement_employer_id_started_on_idx ON public.placement USING btree (employer_id, started_on);
CREATE INDEX placement_participant_id_started_on_idx ON public.placement USING btree (participant_id, started_on);
CREATE INDEX probation_follow_up_placement_id_due_on_idx ON public.probation_follow_up USING btree (placement_id, due_on);
CREATE INDEX vacancy_establishment_id_opened_on_idx ON public.vacancy USING btree (establishment_id, opened_on);
CREATE INDEX vacancy_opened_on_id_idx ON public.vacancy USING btree (opened_on, id);
-- triggers
CREATE CONSTRAINT TRIGGER chain_change AFTER INSERT ON public.change_record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION derived.chain_change();
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
CREATE TRIGGER record_delete AFTER DELETE ON public.employer REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.employer REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.employer FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "employer" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.employer REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.engagement REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.engagement REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.engagement FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "engagement" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.engagement REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.engagement REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.engagement REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.engagement FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.engagement FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.engagement FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.engagement FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
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
CREATE TRIGGER keep_sectors_of_event_on_update AFTER UPDATE ON public.establishment REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_sectors_of_event('select event_id, establishment_id
      from event_guest join (select id establishment_id, sector from now  except select id establishment_id, sector from before ) establishment using (establishment_id)');
CREATE TRIGGER record_delete AFTER DELETE ON public.establishment REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.establishment REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.establishment FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "establishment" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.establishment REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER version_delete AFTER DELETE ON public.establishment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.establishment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.establishment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.establishment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER keep_sectors_of_event_on_insert AFTER INSERT ON public.event_establishment REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_sectors_of_event('select distinct event_id, establishment_id from now');
CREATE TRIGGER keep_sectors_of_event_on_update AFTER UPDATE ON public.event_establishment REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_sectors_of_event('select event_id, establishment_id from now  except select event_id, establishment_id from before ');
CREATE TRIGGER record_delete AFTER DELETE ON public.event_establishment REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.event_establishment REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.event_establishment FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "event_establishment" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.event_establishment REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.event_registration REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.event_registration REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.event_registration FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "event_registration" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.event_registration REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.event_registration REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.event_registration REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.event_registration FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.event_registration FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.event_registration FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.event_registration FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER keep_maximum_of_event_on_update AFTER UPDATE ON public.hiring_event REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_maximum_of_event('select id event_id, max_rounds_per_participant from now  except select id event_id, max_rounds_per_participant from before ');
CREATE TRIGGER keep_sectors_of_event_on_update AFTER UPDATE ON public.hiring_event REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_sectors_of_event('select event_id, establishment_id
      from event_guest join (select id event_id, sectors from now  except select id event_id, sectors from before ) event using (event_id)');
CREATE TRIGGER record_delete AFTER DELETE ON public.hiring_event REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.hiring_event REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.hiring_event FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "hiring_event" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.hiring_event REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER version_delete AFTER DELETE ON public.hiring_event FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.hiring_event FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.hiring_event FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.hiring_event FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER keep_maximum_of_event_on_insert AFTER INSERT ON public.interview REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_maximum_of_event('select event_id from now');
CREATE TRIGGER keep_maximum_of_event_on_update AFTER UPDATE ON public.interview REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_maximum_of_event('select event_id, participant_id, id from now where state <> ''CANCELLED'' except select event_id, participant_id, id from before where state <> ''CANCELLED''');
CREATE TRIGGER keep_sectors_of_event_on_insert AFTER INSERT ON public.interview REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_sectors_of_event('select distinct event_id, establishment_id from now');
CREATE TRIGGER keep_sectors_of_event_on_update AFTER UPDATE ON public.interview REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_sectors_of_event('select event_id, establishment_id from now  except select event_id, establishment_id from before ');
CREATE TRIGGER record_delete AFTER DELETE ON public.interview REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.interview REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.interview FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "interview" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.interview REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.interview REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.interview REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.interview FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.interview FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.interview FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.interview FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.job_commitment REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.job_commitment REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.job_commitment FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "job_commitment" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.job_commitment REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.job_commitment REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.job_commitment REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.job_commitment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.job_commitment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.job_commitment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.job_commitment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER keep_placement_count_on_delete AFTER DELETE ON public.placement REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION keep_placement_count();
CREATE TRIGGER keep_placement_count_on_insert AFTER INSERT ON public.placement REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_placement_count();
CREATE TRIGGER keep_placement_count_on_update AFTER UPDATE ON public.placement REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_placement_count();
CREATE TRIGGER keep_vacancy_filled_on_delete AFTER DELETE ON public.placement REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION keep_vacancy_filled();
CREATE TRIGGER keep_vacancy_filled_on_insert AFTER INSERT ON public.placement REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_vacancy_filled();
CREATE TRIGGER keep_vacancy_filled_on_update AFTER UPDATE ON public.placement REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_vacancy_filled();
CREATE TRIGGER record_delete AFTER DELETE ON public.placement REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.placement REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.placement FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "placement" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.placement REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.placement REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.placement REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.placement FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.placement FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.placement FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.placement FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.practical_place REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.practical_place REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.practical_place FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "practical_place" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.practical_place REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER record_delete AFTER DELETE ON public.probation_follow_up REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r left join placement r1 on r1.id = r.placement_id');
CREATE TRIGGER record_insert AFTER INSERT ON public.probation_follow_up REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r left join placement r1 on r1.id = r.placement_id');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.probation_follow_up FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from "probation_follow_up" r left join placement r1 on r1.id = r.placement_id');
CREATE TRIGGER record_update AFTER UPDATE ON public.probation_follow_up REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a1.participant_id, b1.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.placement_id is not distinct from b.placement_id left join placement b1 on b1.id = b.placement_id left join placement a1 on a1.id = a.placement_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.probation_follow_up REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from now r left join placement r1 on r1.id = r.placement_id');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.probation_follow_up REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from before r left join placement r1 on r1.id = r.placement_id union all select r1.participant_id as number from now r left join placement r1 on r1.id = r.placement_id');
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
CREATE TRIGGER record_delete AFTER DELETE ON public.retention_check REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r left join placement r1 on r1.id = r.placement_id');
CREATE TRIGGER record_insert AFTER INSERT ON public.retention_check REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r left join placement r1 on r1.id = r.placement_id');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.retention_check FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from "retention_check" r left join placement r1 on r1.id = r.placement_id');
CREATE TRIGGER record_update AFTER UPDATE ON public.retention_check REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a1.participant_id, b1.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.placement_id is not distinct from b.placement_id left join placement b1 on b1.id = b.placement_id left join placement a1 on a1.id = a.placement_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.retention_check REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from now r left join placement r1 on r1.id = r.placement_id');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.retention_check REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from before r left join placement r1 on r1.id = r.placement_id union all select r1.participant_id as number from now r left join placement r1 on r1.id = r.placement_id');
CREATE TRIGGER record_delete AFTER DELETE ON public.vacancy REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.vacancy REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.vacancy FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "vacancy" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.vacancy REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
-- row level security
alter table access_record enable row level security;
alter table engagement enable row level security, force row level security;
alter table event_registration enable row level security, force row level security;
alter table interview enable row level security, force row level security;
alter table job_commitment enable row level security, force row level security;
alter table placement enable row level security, force row level security;
alter table probation_follow_up enable row level security, force row level security;
alter table retention_check enable row level security, force row level security;
-- policies
create policy seen on access_record for SELECT to dienstweg_application, dienstweg_caseworker, dienstweg_overseer using ((NULLIF(current_setting('dienstweg.purpose'::text, true), ''::text) = 'audit'::text));
create policy dienstweg_application on engagement for SELECT to dienstweg_application using (((( SELECT COALESCE((NULLIF(current_setting('dienstweg.every_programme'::text, true), ''::text) = 'on'::text), false) AS "coalesce") OR (programme_id IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.protected'::text, true), ''::text) = 'on'::text), false) AS "coalesce")))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.restricted'::text, true), ''::text) = 'on'::text), false) AS "coalesce"))))) AND (( SELECT (NULLIF(current_setting('dienstweg.consent'::text, true), ''::text) IS NULL)) OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (( SELECT (NULLIF(current_setting('dienstweg.confined'::text, true), ''::text) IS NULL)) OR (NOT (programme_id IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_caseworker on engagement for SELECT to dienstweg_caseworker using (((false OR (programme_id IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT false))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT false)))) AND (true OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (true OR (NOT (programme_id IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_evaluator on engagement for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on engagement for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on engagement for ALL to current_user using (true);
create policy dienstweg_application on event_registration for SELECT to dienstweg_application using (((( SELECT COALESCE((NULLIF(current_setting('dienstweg.every_programme'::text, true), ''::text) = 'on'::text), false) AS "coalesce") OR (( SELECT hiring_event.programme_id
   FROM hiring_event
  WHERE (hiring_event.id = event_registration.event_id)) IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.protected'::text, true), ''::text) = 'on'::text), false) AS "coalesce")))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.restricted'::text, true), ''::text) = 'on'::text), false) AS "coalesce"))))) AND (( SELECT (NULLIF(current_setting('dienstweg.consent'::text, true), ''::text) IS NULL)) OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (( SELECT (NULLIF(current_setting('dienstweg.confined'::text, true), ''::text) IS NULL)) OR (NOT (( SELECT hiring_event.programme_id
   FROM hiring_event
  WHERE (hiring_event.id = event_registration.event_id)) IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_caseworker on event_registration for SELECT to dienstweg_caseworker using (((false OR (( SELECT hiring_event.programme_id
   FROM hiring_event
  WHERE (hiring_event.id = event_registration.event_id)) IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT false))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT false)))) AND (true OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (true OR (NOT (( SELECT hiring_event.programme_id
   FROM hiring_event
  WHERE (hiring_event.id = event_registration.event_id)) IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_evaluator on event_registration for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on event_registration for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on event_registration for ALL to current_user using (true);
create policy dienstweg_application on interview for SELECT to dienstweg_application using (((( SELECT COALESCE((NULLIF(current_setting('dienstweg.every_programme'::text, true), ''::text) = 'on'::text), false) AS "coalesce") OR (( SELECT hiring_event.programme_id
   FROM hiring_event
  WHERE (hiring_event.id = interview.event_id)) IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.protected'::text, true), ''::text) = 'on'::text), false) AS "coalesce")))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.restricted'::text, true), ''::text) = 'on'::text), false) AS "coalesce"))))) AND (( SELECT (NULLIF(current_setting('dienstweg.consent'::text, true), ''::text) IS NULL)) OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (( SELECT (NULLIF(current_setting('dienstweg.confined'::text, true), ''::text) IS NULL)) OR (NOT (( SELECT hiring_event.programme_id
   FROM hiring_event
  WHERE (hiring_event.id = interview.event_id)) IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_caseworker on interview for SELECT to dienstweg_caseworker using (((false OR (( SELECT hiring_event.programme_id
   FROM hiring_event
  WHERE (hiring_event.id = interview.event_id)) IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT false))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT false)))) AND (true OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (true OR (NOT (( SELECT hiring_event.programme_id
   FROM hiring_event
  WHERE (hiring_event.id = interview.event_id)) IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_evaluator on interview for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on interview for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on interview for ALL to current_user using (true);
create policy dienstweg_application on job_commitment for SELECT to dienstweg_application using (((( SELECT COALESCE((NULLIF(current_setting('dienstweg.every_programme'::text, true), ''::text) = 'on'::text), false) AS "coalesce") OR (programme_id IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.protected'::text, true), ''::text) = 'on'::text), false) AS "coalesce")))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.restricted'::text, true), ''::text) = 'on'::text), false) AS "coalesce"))))) AND (( SELECT (NULLIF(current_setting('dienstweg.consent'::text, true), ''::text) IS NULL)) OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (( SELECT (NULLIF(current_setting('dienstweg.confined'::text, true), ''::text) IS NULL)) OR (NOT (programme_id IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_caseworker on job_commitment for SELECT to dienstweg_caseworker using (((false OR (programme_id IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT false))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT false)))) AND (true OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (true OR (NOT (programme_id IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_evaluator on job_commitment for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on job_commitment for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on job_commitment for ALL to current_user using (true);
create policy dienstweg_application on placement for SELECT to dienstweg_application using (((( SELECT COALESCE((NULLIF(current_setting('dienstweg.every_programme'::text, true), ''::text) = 'on'::text), false) AS "coalesce") OR (programme_id IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.protected'::text, true), ''::text) = 'on'::text), false) AS "coalesce")))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.restricted'::text, true), ''::text) = 'on'::text), false) AS "coalesce"))))) AND (( SELECT (NULLIF(current_setting('dienstweg.consent'::text, true), ''::text) IS NULL)) OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (( SELECT (NULLIF(current_setting('dienstweg.confined'::text, true), ''::text) IS NULL)) OR (NOT (programme_id IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_caseworker on placement for SELECT to dienstweg_caseworker using (((false OR (programme_id IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT false))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT false)))) AND (true OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (true OR (NOT (programme_id IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_evaluator on placement for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on placement for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on placement for ALL to current_user using (true);
create policy dienstweg_application on probation_follow_up for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM placement parent
  WHERE (parent.id = probation_follow_up.placement_id)
 OFFSET 0)));
create policy dienstweg_caseworker on probation_follow_up for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM placement parent
  WHERE (parent.id = probation_follow_up.placement_id)
 OFFSET 0)));
create policy dienstweg_evaluator on probation_follow_up for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on probation_follow_up for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on probation_follow_up for ALL to current_user using (true);
create policy dienstweg_application on retention_check for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM placement parent
  WHERE (parent.id = retention_check.placement_id)
 OFFSET 0)));
create policy dienstweg_caseworker on retention_check for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM placement parent
  WHERE (parent.id = retention_check.placement_id)
 OFFSET 0)));
create policy dienstweg_evaluator on retention_check for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on retention_check for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on retention_check for ALL to current_user using (true);
-- grants
grant SELECT on access_record to dienstweg_application;
grant SELECT on access_record to dienstweg_caseworker;
grant SELECT on access_record to dienstweg_overseer;
grant SELECT on disputed_value to dienstweg_evaluator;
grant SELECT on employer to dienstweg_application;
grant SELECT on employer to dienstweg_caseworker;
grant SELECT on employer to dienstweg_overseer;
grant SELECT on engagement to dienstweg_application;
grant SELECT on engagement to dienstweg_caseworker;
grant SELECT on engagement to dienstweg_evaluator;
grant SELECT on engagement to dienstweg_overseer;
grant SELECT on erasure to dienstweg_application;
grant SELECT on erasure to dienstweg_caseworker;
grant SELECT on erasure to dienstweg_evaluator;
grant SELECT on erasure to dienstweg_overseer;
grant SELECT on establishment to dienstweg_application;
grant SELECT on establishment to dienstweg_caseworker;
grant SELECT on establishment to dienstweg_evaluator;
grant SELECT on establishment to dienstweg_overseer;
grant SELECT on event_establishment to dienstweg_application;
grant SELECT on event_establishment to dienstweg_caseworker;
grant SELECT on event_establishment to dienstweg_overseer;
grant SELECT on event_registration to dienstweg_application;
grant SELECT on event_registration to dienstweg_caseworker;
grant SELECT on event_registration to dienstweg_evaluator;
grant SELECT on event_registration to dienstweg_overseer;
grant SELECT on hiring_event to dienstweg_application;
grant SELECT on hiring_event to dienstweg_caseworker;
grant SELECT on hiring_event to dienstweg_evaluator;
grant SELECT on hiring_event to dienstweg_overseer;
grant SELECT on interview to dienstweg_application;
grant SELECT on interview to dienstweg_caseworker;
grant SELECT on interview to dienstweg_evaluator;
grant SELECT on interview to dienstweg_overseer;
grant SELECT on job_commitment to dienstweg_application;
grant SELECT on job_commitment to dienstweg_caseworker;
grant SELECT on job_commitment to dienstweg_evaluator;
grant SELECT on job_commitment to dienstweg_overseer;
grant SELECT on placement to dienstweg_application;
grant SELECT on placement to dienstweg_caseworker;
grant SELECT on placement to dienstweg_evaluator;
grant SELECT on placement to dienstweg_overseer;
grant SELECT on practical_place to dienstweg_application;
grant SELECT on practical_place to dienstweg_caseworker;
grant SELECT on practical_place to dienstweg_overseer;
grant SELECT on probation_follow_up to dienstweg_application;
grant SELECT on probation_follow_up to dienstweg_caseworker;
grant SELECT on probation_follow_up to dienstweg_overseer;
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
grant SELECT on retention_check to dienstweg_application;
grant SELECT on retention_check to dienstweg_caseworker;
grant SELECT on retention_check to dienstweg_overseer;
grant SELECT on table_version to dienstweg_evaluator;
grant SELECT on vacancy to dienstweg_application;
grant SELECT on vacancy to dienstweg_caseworker;
grant SELECT on vacancy to dienstweg_overseer;
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
insert into migration (timestamp, name) values (1796000000000, 'CreateEmployer1796000000000');
insert into migration (timestamp, name) values (1796000000001, 'KeepAuditLog1796000000001');
insert into migration (timestamp, name) values (1796000000002, 'ProtectPeople1796000000002');
insert into migration (timestamp, name) values (1796000000003, 'KeepCursorKey1796000000003');
insert into migration (timestamp, name) values (1796000000010, 'KeepRulesOfEmployer1796000000010');
insert into cursor_key values (sha256('dumped'));
comment on schema derived is '1f2913996ac5d91ad7dc80efcbde28624c4dcd480fd9f5ff6ccff1250873beba';
