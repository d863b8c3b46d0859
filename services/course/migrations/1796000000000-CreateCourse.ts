import type { QueryRunner } from 'typeorm';

/** What is offered and accredited, who attends it, and what comes of it. */
export class CreateCourse1796000000000 {
  async up(db: QueryRunner) {
    await db.query(`
      create function last_day(first_day date, known_to text) returns date language sql immutable parallel safe
        return first_day + case known_to when 'YEAR' then interval '1 year' when 'MONTH'
          then interval '1 month' else interval '1 day' end - interval '1 day';

      create table building_block (
        id text primary key,
        name text not null,
        programme_id text not null,
        kinds text[] not null default '{}',
        constraint building_block_kinds_known
          check (kinds <@ array['COACHING','QUALIFICATION','LANGUAGE','SCHOOL','TRAINING','VOCATIONAL_PREPARATION',
          'YOUTH_INTEGRATION']));
      create index on building_block (programme_id, name);

      create table provider_unit (
        id text primary key,
        name text not null,
        organisation_id text);
      create index on provider_unit (organisation_id, name);

      create table certification (
        id text primary key,
        provider_unit_id text not null references provider_unit,
        scheme text not null,
        field text,
        site text,
        valid_from date,
        valid_until date,
        constraint certification_scheme_known check (scheme in ('AZAV','ISO_9001')),
        constraint certification_valid_for_a_day check (valid_until > valid_from));
      create index on certification (provider_unit_id, valid_from);

      create table course (
        id text primary key,
        title text not null,
        programme_id text not null,
        building_block_id text references building_block,
        provider_unit_id text references provider_unit,
        goal_occupation text,
        legal_basis_printed text,
        legal_basis text,
        exam_required boolean not null,
        certificate_kind text,
        entry_level text,
        inverse boolean not null,
        practice_sectors text[] not null default '{}',
        field text,
        constraint course_certificate_kind_known
          check (certificate_kind in ('MEASURE','QUALIFICATION','LANGUAGE','SCHOOL')),
        constraint course_entry_level_known check (entry_level in ('NONE','A1','A2','B1','B2','C1','C2')),
        constraint course_practice_sectors_known
          check (practice_sectors <@ array['KITA','OGS','ELDERLY_CARE','HOSPITAL','OTHER']),
        constraint course_goal_occupation_five_digits check (goal_occupation ~ '^[0-9]{5}$'));
      create index on course (title, id);
      create index on course (programme_id, title, id);
      create index on course (building_block_id, title);
      create index on course (provider_unit_id);

      create table course_run (
        id text primary key,
        course_id text not null references course,
        programme_id text not null,
        number int,
        starts_on date,
        starts_precision text,
        ends_on date,
        ends_precision text,
        state text not null,
        format text,
        time_model text,
        days_per_week double precision,
        half_days_at_employer double precision,
        capacity int,
        announced_free_places boolean,
        partner_organisation_ids text[] not null default '{}',
        places_taken int not null default 0,
        certificate_count int not null default 0,
        site text,
        constraint course_run_number_once_per_course_and_programme unique (course_id, programme_id, number),
        constraint course_run_starts_precision_known check (starts_precision in ('DAY','MONTH','YEAR')),
        constraint course_run_ends_precision_known check (ends_precision in ('DAY','MONTH','YEAR')),
        constraint course_run_state_known
          check (state in ('PLANNED','OPEN','RUNNING','PAUSED','COMPLETED','CANCELLED')),
        constraint course_run_format_known check (format in ('ONLINE','ON_SITE','HYBRID')),
        constraint course_run_time_model_known check (time_model in ('PART_TIME','FULL_TIME')),
        constraint course_run_number_counts check (number >= 1),
        constraint course_run_start_is_whole check ((starts_on is null) = (starts_precision is null)),
        constraint course_run_end_is_whole check ((ends_on is null) = (ends_precision is null)),
        constraint course_run_starts_on_first_known_day
          check (starts_on = date_trunc(starts_precision, starts_on::timestamp)),
        constraint course_run_ends_on_first_known_day check (ends_on = date_trunc(ends_precision, ends_on::timestamp)),
        constraint course_run_ends_after_start check (last_day(ends_on, ends_precision) >= starts_on),
        constraint course_run_days_per_week_within_week check (days_per_week > 0 and days_per_week <= 7),
        constraint course_run_half_days_at_employer_within_week
          check (half_days_at_employer > 0 and half_days_at_employer <= 14),
        constraint course_run_capacity_positive check (capacity > 0),
        constraint course_run_places_within_capacity check (places_taken <= capacity));
      create index on course_run (starts_on, id);
      create index on course_run (programme_id, starts_on, id);

      create table enrolment (
        id text primary key,
        participant_id int not null,
        run_id text not null references course_run,
        state text not null,
        requested_on date not null,
        confirmed_on date,
        attended_from date,
        ended_on date,
        days_recorded int not null default 0,
        days_attended int not null default 0,
        constraint enrolment_once_per_person_and_run unique (participant_id, run_id),
        constraint enrolment_of_person unique (id, participant_id),
        constraint enrolment_state_known
          check (state in ('REQUESTED','WAITLISTED','CONFIRMED','ATTENDING','COMPLETED','WITHDRAWN','NO_SHOW',
          'EXCLUDED')),
        constraint enrolment_not_confirmed_while_waiting
          check (state not in ('REQUESTED','WAITLISTED') or confirmed_on is null),
        constraint enrolment_not_attended_without_place
          check (state not in ('REQUESTED','WAITLISTED','CONFIRMED','NO_SHOW') or attended_from is null),
        constraint enrolment_ended_on_when_ended
          check ((state in ('COMPLETED','WITHDRAWN','NO_SHOW','EXCLUDED')) = (ended_on is not null)),
        constraint enrolment_confirmed_after_request check (confirmed_on >= requested_on),
        constraint enrolment_attended_after_confirmation check (attended_from >= coalesce(confirmed_on, requested_on)),
        constraint enrolment_ended_after_start check (ended_on >= coalesce(attended_from, confirmed_on, requested_on)));
      create index on enrolment (run_id, requested_on, id);

      create table attendance (
        id text primary key,
        enrolment_id text not null references enrolment,
        held_on date not null,
        kind text not null,
        constraint attendance_once_per_day unique (enrolment_id, held_on),
        constraint attendance_kind_known check (kind in ('PRESENT','REMOTE','EXCUSED','UNEXCUSED')));

      create table practical_phase (
        id text primary key,
        enrolment_id text not null references enrolment,
        establishment_id text,
        sector text not null,
        practised_from date not null,
        practised_until date,
        constraint practical_phase_sector_known check (sector in ('KITA','OGS','ELDERLY_CARE','HOSPITAL','OTHER')),
        constraint practical_phase_lasts_a_day check (practised_until > practised_from));
      create index on practical_phase (enrolment_id, practised_from);
      create index on practical_phase (establishment_id);

      create table exam_attempt (
        id text primary key,
        enrolment_id text not null references enrolment,
        form text not null,
        held_on date not null,
        result text not null,
        constraint exam_attempt_once_per_day_and_form unique (enrolment_id, held_on, form),
        constraint exam_attempt_of_enrolment unique (id, enrolment_id),
        constraint exam_attempt_form_known check (form in ('WRITTEN','ORAL','PRACTICAL','LANGUAGE')),
        constraint exam_attempt_result_known check (result in ('PASSED','FAILED','ABSENT')));

      create table certificate (
        id text primary key,
        participant_id int not null,
        enrolment_id text not null,
        kind text not null,
        occupation text,
        issued_on date not null,
        exam_attempt_id text,
        constraint certificate_enrolment_of_same_person foreign key (enrolment_id, participant_id)
          references enrolment (id, participant_id),
        constraint certificate_exam_attempt_of_same_enrolment foreign key (exam_attempt_id, enrolment_id)
          references exam_attempt (id, enrolment_id),
        constraint certificate_once_per_enrolment unique (enrolment_id),
        constraint certificate_kind_known check (kind in ('MEASURE','QUALIFICATION','LANGUAGE','SCHOOL')),
        constraint certificate_occupation_five_digits check (occupation ~ '^[0-9]{5}$'));
      create index on certificate (participant_id, issued_on);`);
  }
}
