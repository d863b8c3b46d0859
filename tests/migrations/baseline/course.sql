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
create table attendance (
  id text not null,
  enrolment_id text not null,
  held_on date not null,
  kind text not null);
create table building_block (
  id text not null,
  name text not null,
  programme_id text not null,
  kinds text[] not null default '{}'::text[]);
create table certificate (
  id text not null,
  participant_id integer not null,
  enrolment_id text not null,
  kind text not null,
  occupation text,
  issued_on date not null,
  exam_attempt_id text);
create table certification (
  id text not null,
  provider_unit_id text not null,
  scheme text not null,
  field text,
  site text,
  valid_from date,
  valid_until date);
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
create table course (
  id text not null,
  title text not null,
  programme_id text not null,
  building_block_id text,
  provider_unit_id text,
  goal_occupation text,
  legal_basis_printed text,
  legal_basis text,
  exam_required boolean not null,
  certificate_kind text,
  entry_level text,
  inverse boolean not null,
  practice_sectors text[] not null default '{}'::text[],
  field text);
create table course_run (
  id text not null,
  course_id text not null,
  programme_id text not null,
  number integer,
  starts_on date,
  starts_precision text,
  ends_on date,
  ends_precision text,
  state text not null,
  format text,
  time_model text,
  days_per_week double precision,
  half_days_at_employer double precision,
  capacity integer,
  announced_free_places boolean,
  partner_organisation_ids text[] not null default '{}'::text[],
  places_taken integer not null default 0,
  certificate_count integer not null default 0,
  site text);
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
create table enrolment (
  id text not null,
  participant_id integer not null,
  run_id text not null,
  state text not null,
  requested_on date not null,
  confirmed_on date,
  attended_from date,
  ended_on date,
  days_recorded integer not null default 0,
  days_attended integer not null default 0);
create table erasure (
  participant_id integer not null,
  restricted_at timestamp with time zone not null default now(),
  erased_at timestamp with time zone);
create table exam_attempt (
  id text not null,
  enrolment_id text not null,
  form text not null,
  held_on date not null,
  result text not null);
create table practical_phase (
  id text not null,
  enrolment_id text not null,
  establishment_id text,
  sector text not null,
  practised_from date not null,
  practised_until date);
create table programme_sight (
  id text not null,
  coachees_only boolean not null);
create table protected_person (
  participant_id integer not null,
  since date not null,
  ended_on date);
create table provider_unit (
  id text not null,
  name text not null,
  organisation_id text);
create table record_day (
  record text not null,
  day date not null,
  entries integer not null,
  begins_with bytea not null,
  ends_with bytea not null,
  dropped_at timestamp with time zone);
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
CREATE OR REPLACE FUNCTION public.count_for_runs(runs text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
  begin
    perform from course_run where id = any(runs) order by id for no key update;
    update course_run r set places_taken = counted.places, certificate_count = counted.certificates
    from (
      select run.id, count(e.id) filter (where e.state in ('CONFIRMED', 'ATTENDING')) places, count(c.id) certificates
      from unnest(runs) run(id)
        left join enrolment e on e.run_id = run.id left join certificate c on c.enrolment_id = e.id
      group by run.id) counted
    where counted.id = r.id and (r.places_taken, r.certificate_count) is distinct
      from (counted.places, counted.certificates);
  end $function$;
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
CREATE OR REPLACE FUNCTION public.keep_attendance_days()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare touched text[];
  begin
    case tg_op
      when 'INSERT' then touched := array(select distinct touch from (select enrolment_id touch, id, kind from now) rows);
      when 'DELETE' then touched := array(select distinct touch from (select enrolment_id touch, id, kind from before) rows);
      else touched := array(select distinct touch from (
        ((select enrolment_id touch, id, kind from now) except (select enrolment_id touch, id, kind from before)) union all ((select enrolment_id touch, id, kind from before) except (select enrolment_id touch, id, kind from now))) rows);
    end case;
    if cardinality(touched) > 0 then 
      perform from enrolment where id = any(touched) order by id for no key update;
      update enrolment e set days_recorded = counted.recorded, days_attended = counted.attended
      from (
        select one.id, count(a.id) recorded, count(a.id) filter (where a.kind in ('PRESENT', 'REMOTE')) attended
        from unnest(touched) one(id) left join attendance a on a.enrolment_id = one.id
        group by one.id) counted
      where counted.id = e.id and (e.days_recorded, e.days_attended) is distinct
        from (counted.recorded, counted.attended); end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.keep_certificate_count()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare touched text[];
  begin
    case tg_op
      when 'INSERT' then touched := array(select distinct touch from (select e.run_id touch, c.id from now c join enrolment e on e.id = c.enrolment_id) rows);
      when 'DELETE' then touched := array(select distinct touch from (select e.run_id touch, c.id from before c join enrolment e on e.id = c.enrolment_id) rows);
      else touched := array(select distinct touch from (
        ((select e.run_id touch, c.id from now c join enrolment e on e.id = c.enrolment_id) except (select e.run_id touch, c.id from before c join enrolment e on e.id = c.enrolment_id)) union all ((select e.run_id touch, c.id from before c join enrolment e on e.id = c.enrolment_id) except (select e.run_id touch, c.id from now c join enrolment e on e.id = c.enrolment_id))) rows);
    end case;
    if cardinality(touched) > 0 then perform count_for_runs(touched); end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.keep_places_taken()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare touched text[];
  begin
    case tg_op
      when 'INSERT' then touched := array(select distinct touch from (select run_id touch, id, state from now) rows);
      when 'DELETE' then touched := array(select distinct touch from (select run_id touch, id, state from before) rows);
      else touched := array(select distinct touch from (
        ((select run_id touch, id, state from now) except (select run_id touch, id, state from before)) union all ((select run_id touch, id, state from before) except (select run_id touch, id, state from now))) rows);
    end case;
    if cardinality(touched) > 0 then perform count_for_runs(touched); end if;
    return null;
  end $function$;
CREATE OR REPLACE FUNCTION public.last_day(first_day date, known_to text)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((first_day + CASE known_to WHEN 'YEAR'::text THEN '1 year'::interval WHEN 'MONTH'::text THEN '1 mon'::interval ELSE '1 day'::interval END) - '1 day'::interval);
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
CREATE OR REPLACE FUNCTION public.refuse_broken_rule()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    rule text := tg_argv[0];
    changed text := 'now';
    any_changed boolean := true;
    broken text;
  begin
    if tg_op = 'UPDATE' then
      changed := format('(select id, %1$s from now except select id, %1$s from before)', tg_argv[4]);
      execute format('select exists %s', changed) into any_changed;
    end if;
    if any_changed then
      execute format('select id from %I where %I in (select id from %s rows) order by id limit 1', tg_argv[2],
        tg_argv[3], changed) into broken;
    end if;
    if broken is not null then
      raise exception '% % breaks the rule %', tg_argv[1], broken, rule
        using errcode = 'check_violation', table = tg_argv[1],
          constraint = rule, detail = format('Key (id)=(%s).', broken);
    end if;
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
    if not (case split_part(new.field, '.', 1) when 'Enrolment' then exists (select from "enrolment" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'Attendance' then exists (select from "attendance" r left join enrolment r1 on r1.id = r.enrolment_id where r.id::text = new.key and r1.participant_id = new.participant_id) when 'PracticalPhase' then exists (select from "practical_phase" r left join enrolment r1 on r1.id = r.enrolment_id where r.id::text = new.key and r1.participant_id = new.participant_id) when 'ExamAttempt' then exists (select from "exam_attempt" r left join enrolment r1 on r1.id = r.enrolment_id where r.id::text = new.key and r1.participant_id = new.participant_id) when 'Certificate' then exists (select from "certificate" r where r.id::text = new.key and r.participant_id = new.participant_id) when 'ProtectedPerson' then exists (select from "protected_person" r where r.participant_id::text = new.key and r.participant_id = new.participant_id) else false end) then
      raise exception 'the key is that of a row of this person that holds this field'
        using errcode = 'check_violation', table = tg_table_name, constraint = 'disputed_value_of_the_person';
    end if;
    return new;
  end $function$;
-- views
create view practice_outside_course as
 SELECT p.id,
    p.enrolment_id,
    e.run_id,
    r.course_id
   FROM practical_phase p
     JOIN enrolment e ON e.id = p.enrolment_id
     JOIN course_run r ON r.id = e.run_id
     JOIN course ON course.id = r.course_id
  WHERE p.sector <> ALL (course.practice_sectors);
create view unearned_certificate as
 SELECT c.id,
    c.exam_attempt_id,
    c.enrolment_id,
    e.run_id,
    r.course_id
   FROM certificate c
     JOIN enrolment e ON e.id = c.enrolment_id
     JOIN course_run r ON r.id = e.run_id
     JOIN course ON course.id = r.course_id
     LEFT JOIN exam_attempt a ON a.id = c.exam_attempt_id
  WHERE
        CASE
            WHEN course.exam_required OR a.id IS NOT NULL THEN a.result IS DISTINCT FROM 'PASSED'::text OR c.issued_on < a.held_on
            ELSE e.state <> 'COMPLETED'::text OR c.issued_on < e.ended_on
        END;
-- constraints
alter table access_record add constraint access_record_in_day UNIQUE (day, sequence);
alter table access_record add constraint access_record_pk PRIMARY KEY (id);
alter table attendance add constraint attendance_kind_known CHECK (kind = ANY (ARRAY['PRESENT'::text, 'REMOTE'::text, 'EXCUSED'::text, 'UNEXCUSED'::text]));
alter table attendance add constraint attendance_once_per_day UNIQUE (enrolment_id, held_on);
alter table attendance add constraint attendance_pkey PRIMARY KEY (id);
alter table building_block add constraint building_block_kinds_known CHECK (kinds <@ ARRAY['COACHING'::text, 'QUALIFICATION'::text, 'LANGUAGE'::text, 'SCHOOL'::text, 'TRAINING'::text, 'VOCATIONAL_PREPARATION'::text, 'YOUTH_INTEGRATION'::text]);
alter table building_block add constraint building_block_pkey PRIMARY KEY (id);
alter table certificate add constraint certificate_kind_known CHECK (kind = ANY (ARRAY['MEASURE'::text, 'QUALIFICATION'::text, 'LANGUAGE'::text, 'SCHOOL'::text]));
alter table certificate add constraint certificate_occupation_five_digits CHECK (occupation ~ '^[0-9]{5}$'::text);
alter table certificate add constraint certificate_once_per_enrolment UNIQUE (enrolment_id);
alter table certificate add constraint certificate_pkey PRIMARY KEY (id);
alter table certification add constraint certification_pkey PRIMARY KEY (id);
alter table certification add constraint certification_scheme_known CHECK (scheme = ANY (ARRAY['AZAV'::text, 'ISO_9001'::text]));
alter table certification add constraint certification_valid_for_a_day CHECK (valid_until > valid_from);
alter table change_record add constraint change_record_in_day UNIQUE (day, sequence);
alter table change_record add constraint change_record_operation_known CHECK (operation = ANY (ARRAY['INSERT'::text, 'UPDATE'::text, 'DELETE'::text, 'TRUNCATE'::text, 'ERASE'::text]));
alter table change_record add constraint change_record_pk PRIMARY KEY (id);
alter table changed_row add constraint changed_row_pk PRIMARY KEY (change_id, "position");
alter table course add constraint course_certificate_kind_known CHECK (certificate_kind = ANY (ARRAY['MEASURE'::text, 'QUALIFICATION'::text, 'LANGUAGE'::text, 'SCHOOL'::text]));
alter table course add constraint course_entry_level_known CHECK (entry_level = ANY (ARRAY['NONE'::text, 'A1'::text, 'A2'::text, 'B1'::text, 'B2'::text, 'C1'::text, 'C2'::text]));
alter table course add constraint course_goal_occupation_five_digits CHECK (goal_occupation ~ '^[0-9]{5}$'::text);
alter table course add constraint course_pkey PRIMARY KEY (id);
alter table course add constraint course_practice_sectors_known CHECK (practice_sectors <@ ARRAY['KITA'::text, 'OGS'::text, 'ELDERLY_CARE'::text, 'HOSPITAL'::text, 'OTHER'::text]);
alter table course_run add constraint course_run_capacity_positive CHECK (capacity > 0);
alter table course_run add constraint course_run_days_per_week_within_week CHECK (days_per_week > 0::double precision AND days_per_week <= 7::double precision);
alter table course_run add constraint course_run_end_is_whole CHECK ((ends_on IS NULL) = (ends_precision IS NULL));
alter table course_run add constraint course_run_ends_after_start CHECK (last_day(ends_on, ends_precision) >= starts_on);
alter table course_run add constraint course_run_ends_on_first_known_day CHECK (ends_on = date_trunc(ends_precision, ends_on::timestamp without time zone));
alter table course_run add constraint course_run_ends_precision_known CHECK (ends_precision = ANY (ARRAY['DAY'::text, 'MONTH'::text, 'YEAR'::text]));
alter table course_run add constraint course_run_format_known CHECK (format = ANY (ARRAY['ONLINE'::text, 'ON_SITE'::text, 'HYBRID'::text]));
alter table course_run add constraint course_run_half_days_at_employer_within_week CHECK (half_days_at_employer > 0::double precision AND half_days_at_employer <= 14::double precision);
alter table course_run add constraint course_run_number_counts CHECK (number >= 1);
alter table course_run add constraint course_run_number_once_per_course_and_programme UNIQUE (course_id, programme_id, number);
alter table course_run add constraint course_run_pkey PRIMARY KEY (id);
alter table course_run add constraint course_run_places_within_capacity CHECK (places_taken <= capacity);
alter table course_run add constraint course_run_start_is_whole CHECK ((starts_on IS NULL) = (starts_precision IS NULL));
alter table course_run add constraint course_run_starts_on_first_known_day CHECK (starts_on = date_trunc(starts_precision, starts_on::timestamp without time zone));
alter table course_run add constraint course_run_starts_precision_known CHECK (starts_precision = ANY (ARRAY['DAY'::text, 'MONTH'::text, 'YEAR'::text]));
alter table course_run add constraint course_run_state_known CHECK (state = ANY (ARRAY['PLANNED'::text, 'OPEN'::text, 'RUNNING'::text, 'PAUSED'::text, 'COMPLETED'::text, 'CANCELLED'::text]));
alter table course_run add constraint course_run_time_model_known CHECK (time_model = ANY (ARRAY['PART_TIME'::text, 'FULL_TIME'::text]));
alter table disputed_value add constraint disputed_value_field_of_type CHECK (field ~ '^[A-Z][A-Za-z]*[.][a-z][A-Za-z]*$'::text);
alter table disputed_value add constraint disputed_value_pkey PRIMARY KEY (id);
alter table disputed_value add constraint disputed_value_settled_not_before_disputed CHECK (settled_on >= disputed_on);
alter table enrolment add constraint enrolment_attended_after_confirmation CHECK (attended_from >= COALESCE(confirmed_on, requested_on));
alter table enrolment add constraint enrolment_confirmed_after_request CHECK (confirmed_on >= requested_on);
alter table enrolment add constraint enrolment_ended_after_start CHECK (ended_on >= COALESCE(attended_from, confirmed_on, requested_on));
alter table enrolment add constraint enrolment_ended_on_when_ended CHECK ((state = ANY (ARRAY['COMPLETED'::text, 'WITHDRAWN'::text, 'NO_SHOW'::text, 'EXCLUDED'::text])) = (ended_on IS NOT NULL));
alter table enrolment add constraint enrolment_not_attended_without_place CHECK ((state <> ALL (ARRAY['REQUESTED'::text, 'WAITLISTED'::text, 'CONFIRMED'::text, 'NO_SHOW'::text])) OR attended_from IS NULL);
alter table enrolment add constraint enrolment_not_confirmed_while_waiting CHECK ((state <> ALL (ARRAY['REQUESTED'::text, 'WAITLISTED'::text])) OR confirmed_on IS NULL);
alter table enrolment add constraint enrolment_of_person UNIQUE (id, participant_id);
alter table enrolment add constraint enrolment_once_per_person_and_run UNIQUE (participant_id, run_id);
alter table enrolment add constraint enrolment_pkey PRIMARY KEY (id);
alter table enrolment add constraint enrolment_state_known CHECK (state = ANY (ARRAY['REQUESTED'::text, 'WAITLISTED'::text, 'CONFIRMED'::text, 'ATTENDING'::text, 'COMPLETED'::text, 'WITHDRAWN'::text, 'NO_SHOW'::text, 'EXCLUDED'::text]));
alter table erasure add constraint erasure_pkey PRIMARY KEY (participant_id);
alter table exam_attempt add constraint exam_attempt_form_known CHECK (form = ANY (ARRAY['WRITTEN'::text, 'ORAL'::text, 'PRACTICAL'::text, 'LANGUAGE'::text]));
alter table exam_attempt add constraint exam_attempt_of_enrolment UNIQUE (id, enrolment_id);
alter table exam_attempt add constraint exam_attempt_once_per_day_and_form UNIQUE (enrolment_id, held_on, form);
alter table exam_attempt add constraint exam_attempt_pkey PRIMARY KEY (id);
alter table exam_attempt add constraint exam_attempt_result_known CHECK (result = ANY (ARRAY['PASSED'::text, 'FAILED'::text, 'ABSENT'::text]));
alter table practical_phase add constraint practical_phase_lasts_a_day CHECK (practised_until > practised_from);
alter table practical_phase add constraint practical_phase_pkey PRIMARY KEY (id);
alter table practical_phase add constraint practical_phase_sector_known CHECK (sector = ANY (ARRAY['KITA'::text, 'OGS'::text, 'ELDERLY_CARE'::text, 'HOSPITAL'::text, 'OTHER'::text]));
alter table programme_sight add constraint programme_sight_pkey PRIMARY KEY (id);
alter table protected_person add constraint protected_person_ended_not_before_since CHECK (ended_on >= since);
alter table protected_person add constraint protected_person_pkey PRIMARY KEY (participant_id);
alter table provider_unit add constraint provider_unit_pkey PRIMARY KEY (id);
alter table record_day add constraint record_day_pk PRIMARY KEY (record, day);
alter table record_day add constraint record_day_record_known CHECK (record = ANY (ARRAY['access'::text, 'change'::text]));
alter table table_version add constraint table_version_pk PRIMARY KEY (table_name, slot);
alter table attendance add constraint attendance_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolment(id);
alter table certificate add constraint certificate_enrolment_of_same_person FOREIGN KEY (enrolment_id, participant_id) REFERENCES enrolment(id, participant_id);
alter table certificate add constraint certificate_exam_attempt_of_same_enrolment FOREIGN KEY (exam_attempt_id, enrolment_id) REFERENCES exam_attempt(id, enrolment_id);
alter table certification add constraint certification_provider_unit_id_fkey FOREIGN KEY (provider_unit_id) REFERENCES provider_unit(id);
alter table course add constraint course_building_block_id_fkey FOREIGN KEY (building_block_id) REFERENCES building_block(id);
alter table course add constraint course_provider_unit_id_fkey FOREIGN KEY (provider_unit_id) REFERENCES provider_unit(id);
alter table course_run add constraint course_run_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id);
alter table enrolment add constraint enrolment_run_id_fkey FOREIGN KEY (run_id) REFERENCES course_run(id);
alter table exam_attempt add constraint exam_attempt_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolment(id);
alter table practical_phase add constraint practical_phase_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolment(id);
-- indexes
CREATE INDEX access_record_participants ON public.access_record USING gin (participants);
CREATE INDEX building_block_programme_id_name_idx ON public.building_block USING btree (programme_id, name);
CREATE INDEX certificate_participant_id_issued_on_idx ON public.certificate USING btree (participant_id, issued_on);
CREATE INDEX certification_provider_unit_id_valid_from_idx ON public.certification USING btree (provider_unit_id, valid_from);
CREATE INDEX course_building_block_id_title_idx ON public.course USING btree (building_block_id, title);
CREATE INDEX course_programme_id_title_id_idx ON public.course USING btree (programme_id, title, id);
CREATE INDEX course_provider_unit_id_idx ON public.course USING btree (provider_unit_id);
CREATE INDEX course_run_programme_id_starts_on_id_idx ON public.course_run USING btree (programme_id, starts_on, id);
CREATE INDEX course_run_starts_on_id_idx ON public.course_run USING btree (starts_on, id);
CREATE INDEX course_title_id_idx ON public.course USING btree (title, id);
CREATE INDEX disputed_value_participant_id_idx ON public.disputed_value USING btree (participant_id);
CREATE INDEX enrolment_run_id_requested_on_id_idx ON public.enrolment USING btree (run_id, requested_on, id);
CREATE INDEX practical_phase_enrolment_id_practised_from_idx ON public.practical_phase USING btree (enrolment_id, practised_from);
CREATE INDEX practical_phase_establishment_id_idx ON public.practical_phase USING btree (establishment_id);
CREATE INDEX provider_unit_organisation_id_name_idx ON public.provider_unit USING btree (organisation_id, name);
-- triggers
CREATE TRIGGER keep_attendance_days_on_delete AFTER DELETE ON public.attendance REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION keep_attendance_days();
CREATE TRIGGER keep_attendance_days_on_insert AFTER INSERT ON public.attendance REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_attendance_days();
CREATE TRIGGER keep_attendance_days_on_update AFTER UPDATE ON public.attendance REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_attendance_days();
CREATE TRIGGER record_delete AFTER DELETE ON public.attendance REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER record_insert AFTER INSERT ON public.attendance REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from "attendance" r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER record_update AFTER UPDATE ON public.attendance REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a1.participant_id, b1.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.enrolment_id is not distinct from b.enrolment_id left join enrolment b1 on b1.id = b.enrolment_id left join enrolment a1 on a1.id = a.enrolment_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.attendance REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from now r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.attendance REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from before r left join enrolment r1 on r1.id = r.enrolment_id union all select r1.participant_id as number from now r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER version_delete AFTER DELETE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.building_block REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.building_block REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.building_block FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "building_block" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.building_block REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER certificate_earned_by_exam_or_completion_on_insert AFTER INSERT ON public.certificate REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION refuse_broken_rule('certificate_earned_by_exam_or_completion', 'certificate', 'unearned_certificate', 'id', 'enrolment_id, exam_attempt_id, issued_on');
CREATE TRIGGER certificate_earned_by_exam_or_completion_on_update AFTER UPDATE ON public.certificate REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION refuse_broken_rule('certificate_earned_by_exam_or_completion', 'certificate', 'unearned_certificate', 'id', 'enrolment_id, exam_attempt_id, issued_on');
CREATE TRIGGER keep_certificate_count_on_delete AFTER DELETE ON public.certificate REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION keep_certificate_count();
CREATE TRIGGER keep_certificate_count_on_insert AFTER INSERT ON public.certificate REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_certificate_count();
CREATE TRIGGER keep_certificate_count_on_update AFTER UPDATE ON public.certificate REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_certificate_count();
CREATE TRIGGER record_delete AFTER DELETE ON public.certificate REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.certificate REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.certificate FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "certificate" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.certificate REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.certificate REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.certificate REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.certificate FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.certificate FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.certificate FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.certificate FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER record_delete AFTER DELETE ON public.certification REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.certification REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.certification FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "certification" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.certification REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE CONSTRAINT TRIGGER chain_change AFTER INSERT ON public.change_record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION derived.chain_change();
CREATE TRIGGER certificate_earned_by_exam_or_completion_on_update AFTER UPDATE ON public.course REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION refuse_broken_rule('certificate_earned_by_exam_or_completion', 'certificate', 'unearned_certificate', 'course_id', 'exam_required');
CREATE TRIGGER practical_phase_sector_allowed_by_course_on_update AFTER UPDATE ON public.course REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION refuse_broken_rule('practical_phase_sector_allowed_by_course', 'practical_phase', 'practice_outside_course', 'course_id', 'practice_sectors');
CREATE TRIGGER record_delete AFTER DELETE ON public.course REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.course REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.course FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "course" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.course REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER version_delete AFTER DELETE ON public.course FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.course FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.course FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.course FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER certificate_earned_by_exam_or_completion_on_update AFTER UPDATE ON public.course_run REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION refuse_broken_rule('certificate_earned_by_exam_or_completion', 'certificate', 'unearned_certificate', 'run_id', 'course_id');
CREATE TRIGGER practical_phase_sector_allowed_by_course_on_update AFTER UPDATE ON public.course_run REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION refuse_broken_rule('practical_phase_sector_allowed_by_course', 'practical_phase', 'practice_outside_course', 'run_id', 'course_id');
CREATE TRIGGER record_delete AFTER DELETE ON public.course_run REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.course_run REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.course_run FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "course_run" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.course_run REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
CREATE TRIGGER version_delete AFTER DELETE ON public.course_run FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.course_run FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.course_run FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.course_run FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
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
CREATE TRIGGER certificate_earned_by_exam_or_completion_on_update AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION refuse_broken_rule('certificate_earned_by_exam_or_completion', 'certificate', 'unearned_certificate', 'enrolment_id', 'run_id, state, ended_on');
CREATE TRIGGER keep_places_taken_on_delete AFTER DELETE ON public.enrolment REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION keep_places_taken();
CREATE TRIGGER keep_places_taken_on_insert AFTER INSERT ON public.enrolment REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_places_taken();
CREATE TRIGGER keep_places_taken_on_update AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION keep_places_taken();
CREATE TRIGGER practical_phase_sector_allowed_by_course_on_update AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION refuse_broken_rule('practical_phase_sector_allowed_by_course', 'practical_phase', 'practice_outside_course', 'enrolment_id', 'run_id');
CREATE TRIGGER record_delete AFTER DELETE ON public.enrolment REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.enrolment REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.enrolment FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r.participant_id as participant_id, to_json(r) as before, null::json as after
    from "enrolment" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a.participant_id, b.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.participant_id is not distinct from b.participant_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.enrolment REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from now r');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r.participant_id as number from before r union all select r.participant_id as number from now r');
CREATE TRIGGER version_delete AFTER DELETE ON public.enrolment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.enrolment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.enrolment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.enrolment FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
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
CREATE TRIGGER certificate_earned_by_exam_or_completion_on_update AFTER UPDATE ON public.exam_attempt REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION refuse_broken_rule('certificate_earned_by_exam_or_completion', 'certificate', 'unearned_certificate', 'exam_attempt_id', 'held_on, result');
CREATE TRIGGER record_delete AFTER DELETE ON public.exam_attempt REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER record_insert AFTER INSERT ON public.exam_attempt REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.exam_attempt FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from "exam_attempt" r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER record_update AFTER UPDATE ON public.exam_attempt REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a1.participant_id, b1.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.enrolment_id is not distinct from b.enrolment_id left join enrolment b1 on b1.id = b.enrolment_id left join enrolment a1 on a1.id = a.enrolment_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.exam_attempt REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from now r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.exam_attempt REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from before r left join enrolment r1 on r1.id = r.enrolment_id union all select r1.participant_id as number from now r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER version_delete AFTER DELETE ON public.exam_attempt FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.exam_attempt FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.exam_attempt FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.exam_attempt FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER practical_phase_sector_allowed_by_course_on_insert AFTER INSERT ON public.practical_phase REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION refuse_broken_rule('practical_phase_sector_allowed_by_course', 'practical_phase', 'practice_outside_course', 'id', 'enrolment_id, sector');
CREATE TRIGGER practical_phase_sector_allowed_by_course_on_update AFTER UPDATE ON public.practical_phase REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION refuse_broken_rule('practical_phase_sector_allowed_by_course', 'practical_phase', 'practice_outside_course', 'id', 'enrolment_id, sector');
CREATE TRIGGER record_delete AFTER DELETE ON public.practical_phase REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from before r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER record_insert AFTER INSERT ON public.practical_phase REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, null::json as before, to_json(r) as after
    from now r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.practical_phase FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, r1.participant_id as participant_id, to_json(r) as before, null::json as after
    from "practical_phase" r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER record_update AFTER UPDATE ON public.practical_phase REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(a1.participant_id, b1.participant_id) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.enrolment_id is not distinct from b.enrolment_id left join enrolment b1 on b1.id = b.enrolment_id left join enrolment a1 on a1.id = a.enrolment_id');
CREATE TRIGGER refuse_erased_on_insert AFTER INSERT ON public.practical_phase REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from now r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER refuse_erased_on_update AFTER UPDATE ON public.practical_phase REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.refuse_erased('select r1.participant_id as number from before r left join enrolment r1 on r1.id = r.enrolment_id union all select r1.participant_id as number from now r left join enrolment r1 on r1.id = r.enrolment_id');
CREATE TRIGGER version_delete AFTER DELETE ON public.practical_phase FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_insert AFTER INSERT ON public.practical_phase FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_truncate AFTER TRUNCATE ON public.practical_phase FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
CREATE TRIGGER version_update AFTER UPDATE ON public.practical_phase FOR EACH STATEMENT EXECUTE FUNCTION derived.count_up_version();
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
CREATE TRIGGER record_delete AFTER DELETE ON public.provider_unit REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from before r');
CREATE TRIGGER record_insert AFTER INSERT ON public.provider_unit REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, null::json as before, to_json(r) as after
    from now r');
CREATE TRIGGER record_truncate BEFORE TRUNCATE ON public.provider_unit FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select r.id::text as key, null::int as participant_id, to_json(r) as before, null::json as after
    from "provider_unit" r');
CREATE TRIGGER record_update AFTER UPDATE ON public.provider_unit REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION derived.record_change('
    select coalesce(a.id, b.id)::text as key, coalesce(null::int, null::int) as participant_id,
      case when b.id is not null then to_json(b) end as before,
      case when a.id is not null then to_json(a) end as after
    from before b full join now a
      on a.id = b.id and a.id is not distinct from b.id');
-- row level security
alter table access_record enable row level security;
alter table attendance enable row level security, force row level security;
alter table certificate enable row level security, force row level security;
alter table enrolment enable row level security, force row level security;
alter table exam_attempt enable row level security, force row level security;
alter table practical_phase enable row level security, force row level security;
-- policies
create policy seen on access_record for SELECT to dienstweg_application, dienstweg_caseworker, dienstweg_overseer using ((NULLIF(current_setting('dienstweg.purpose'::text, true), ''::text) = 'audit'::text));
create policy dienstweg_application on attendance for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM enrolment parent
  WHERE (parent.id = attendance.enrolment_id)
 OFFSET 0)));
create policy dienstweg_caseworker on attendance for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM enrolment parent
  WHERE (parent.id = attendance.enrolment_id)
 OFFSET 0)));
create policy dienstweg_evaluator on attendance for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on attendance for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on attendance for ALL to current_user using (true);
create policy dienstweg_application on certificate for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM enrolment parent
  WHERE (parent.id = certificate.enrolment_id)
 OFFSET 0)));
create policy dienstweg_caseworker on certificate for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM enrolment parent
  WHERE (parent.id = certificate.enrolment_id)
 OFFSET 0)));
create policy dienstweg_evaluator on certificate for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on certificate for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on certificate for ALL to current_user using (true);
create policy dienstweg_application on enrolment for SELECT to dienstweg_application using (((( SELECT COALESCE((NULLIF(current_setting('dienstweg.every_programme'::text, true), ''::text) = 'on'::text), false) AS "coalesce") OR (( SELECT course_run.programme_id
   FROM course_run
  WHERE (course_run.id = enrolment.run_id)) IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.protected'::text, true), ''::text) = 'on'::text), false) AS "coalesce")))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT ( SELECT COALESCE((NULLIF(current_setting('dienstweg.restricted'::text, true), ''::text) = 'on'::text), false) AS "coalesce"))))) AND (( SELECT (NULLIF(current_setting('dienstweg.consent'::text, true), ''::text) IS NULL)) OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (( SELECT (NULLIF(current_setting('dienstweg.confined'::text, true), ''::text) IS NULL)) OR (NOT (( SELECT course_run.programme_id
   FROM course_run
  WHERE (course_run.id = enrolment.run_id)) IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_caseworker on enrolment for SELECT to dienstweg_caseworker using (((false OR (( SELECT course_run.programme_id
   FROM course_run
  WHERE (course_run.id = enrolment.run_id)) IN ( SELECT unnest((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) AS unnest))) AND (NOT (participant_id IN ( SELECT p.participant_id
   FROM protected_person p
  WHERE (((p.ended_on IS NULL) OR (p.ended_on > ((now() AT TIME ZONE 'Europe/Berlin'::text))::date)) AND (NOT false))
UNION ALL
 SELECT erasure.participant_id
   FROM erasure
  WHERE (NOT false)))) AND (true OR (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))) AND (true OR (NOT (( SELECT course_run.programme_id
   FROM course_run
  WHERE (course_run.id = enrolment.run_id)) IN ( SELECT programme_sight.id
   FROM programme_sight
  WHERE programme_sight.coachees_only))) OR (( SELECT (cardinality((NULLIF(current_setting('dienstweg.programmes'::text, true), ''::text))::text[]) = 1)) AND (participant_id = ANY (ARRAY( SELECT unnest((NULLIF(current_setting('dienstweg.named'::text, true), ''::text))::integer[]) AS unnest)))))));
create policy dienstweg_evaluator on enrolment for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on enrolment for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on enrolment for ALL to current_user using (true);
create policy dienstweg_application on exam_attempt for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM enrolment parent
  WHERE (parent.id = exam_attempt.enrolment_id)
 OFFSET 0)));
create policy dienstweg_caseworker on exam_attempt for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM enrolment parent
  WHERE (parent.id = exam_attempt.enrolment_id)
 OFFSET 0)));
create policy dienstweg_evaluator on exam_attempt for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on exam_attempt for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on exam_attempt for ALL to current_user using (true);
create policy dienstweg_application on practical_phase for SELECT to dienstweg_application using ((EXISTS ( SELECT
   FROM enrolment parent
  WHERE (parent.id = practical_phase.enrolment_id)
 OFFSET 0)));
create policy dienstweg_caseworker on practical_phase for SELECT to dienstweg_caseworker using ((EXISTS ( SELECT
   FROM enrolment parent
  WHERE (parent.id = practical_phase.enrolment_id)
 OFFSET 0)));
create policy dienstweg_evaluator on practical_phase for SELECT to dienstweg_evaluator using (true);
create policy dienstweg_overseer on practical_phase for SELECT to dienstweg_overseer using ((NULLIF(current_setting('dienstweg.everyone'::text, true), ''::text) = 'on'::text));
create policy owner on practical_phase for ALL to current_user using (true);
-- grants
grant SELECT on access_record to dienstweg_application;
grant SELECT on access_record to dienstweg_caseworker;
grant SELECT on access_record to dienstweg_overseer;
grant SELECT on attendance to dienstweg_application;
grant SELECT on attendance to dienstweg_caseworker;
grant SELECT on attendance to dienstweg_evaluator;
grant SELECT on attendance to dienstweg_overseer;
grant SELECT on building_block to dienstweg_application;
grant SELECT on building_block to dienstweg_caseworker;
grant SELECT on building_block to dienstweg_overseer;
grant SELECT on certificate to dienstweg_application;
grant SELECT on certificate to dienstweg_caseworker;
grant SELECT on certificate to dienstweg_evaluator;
grant SELECT on certificate to dienstweg_overseer;
grant SELECT on certification to dienstweg_application;
grant SELECT on certification to dienstweg_caseworker;
grant SELECT on certification to dienstweg_overseer;
grant SELECT on course to dienstweg_application;
grant SELECT on course to dienstweg_caseworker;
grant SELECT on course to dienstweg_evaluator;
grant SELECT on course to dienstweg_overseer;
grant SELECT on course_run to dienstweg_application;
grant SELECT on course_run to dienstweg_caseworker;
grant SELECT on course_run to dienstweg_evaluator;
grant SELECT on course_run to dienstweg_overseer;
grant SELECT on disputed_value to dienstweg_evaluator;
grant SELECT on enrolment to dienstweg_application;
grant SELECT on enrolment to dienstweg_caseworker;
grant SELECT on enrolment to dienstweg_evaluator;
grant SELECT on enrolment to dienstweg_overseer;
grant SELECT on erasure to dienstweg_application;
grant SELECT on erasure to dienstweg_caseworker;
grant SELECT on erasure to dienstweg_evaluator;
grant SELECT on erasure to dienstweg_overseer;
grant SELECT on exam_attempt to dienstweg_application;
grant SELECT on exam_attempt to dienstweg_caseworker;
grant SELECT on exam_attempt to dienstweg_evaluator;
grant SELECT on exam_attempt to dienstweg_overseer;
grant SELECT on practical_phase to dienstweg_application;
grant SELECT on practical_phase to dienstweg_caseworker;
grant SELECT on practical_phase to dienstweg_evaluator;
grant SELECT on practical_phase to dienstweg_overseer;
grant SELECT on programme_sight to dienstweg_application;
grant SELECT on programme_sight to dienstweg_caseworker;
grant SELECT on programme_sight to dienstweg_evaluator;
grant SELECT on programme_sight to dienstweg_overseer;
grant SELECT on protected_person to dienstweg_application;
grant SELECT on protected_person to dienstweg_caseworker;
grant SELECT on protected_person to dienstweg_evaluator;
grant SELECT on protected_person to dienstweg_overseer;
grant SELECT on provider_unit to dienstweg_application;
grant SELECT on provider_unit to dienstweg_caseworker;
grant SELECT on provider_unit to dienstweg_overseer;
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
insert into migration (timestamp, name) values (1796000000000, 'CreateCourse1796000000000');
insert into migration (timestamp, name) values (1796000000001, 'KeepAuditLog1796000000001');
insert into migration (timestamp, name) values (1796000000002, 'ProtectPeople1796000000002');
insert into migration (timestamp, name) values (1796000000003, 'KeepCursorKey1796000000003');
insert into migration (timestamp, name) values (1796000000010, 'KeepRulesOfCourse1796000000010');
insert into cursor_key values (sha256('dumped'));
comment on schema derived is '202a2551703fff723adf5109e6f428e67aa59b7b0562aec8cf00b91ac76c7f70';
