import type { QueryRunner } from 'typeorm';

/** Who employs, the events at which people meet them, and what becomes of it. */
export class CreateEmployer1796000000000 {
  async up(db: QueryRunner) {
    await db.query(`
      create table employer (
        id text primary key,
        name text not null,
        organisation_id text,
        constraint employer_once_per_organisation unique (organisation_id));
      create index on employer (name, id);

      create table establishment (
        id text primary key,
        name text not null,
        employer_id text not null references employer,
        sector text not null,
        postal_code text,
        ags text,
        latitude double precision,
        longitude double precision,
        constraint establishment_of_employer unique (id, employer_id),
        constraint establishment_sector_known check (sector in ('KITA','OGS','ELDERLY_CARE','HOSPITAL','OTHER')),
        constraint establishment_postal_code_five_digits check (postal_code ~ '^[0-9]{5}$'),
        constraint establishment_ags_five_or_eight_digits check (ags ~ '^[0-9]{5}([0-9]{3})?$'),
        constraint establishment_position_is_whole check ((latitude is null) = (longitude is null)),
        constraint establishment_position_on_earth
          check (latitude between -90 and 90 and longitude between -180 and 180));
      create index on establishment (name, id);
      create index on establishment (employer_id, name);

      create table vacancy (
        id text primary key,
        title text not null,
        establishment_id text not null references establishment,
        kind text not null,
        occupation text,
        positions int not null,
        filled int not null default 0,
        required_certificate text,
        minimum_german text,
        opened_on date not null,
        closed_on date,
        constraint vacancy_of_establishment unique (id, establishment_id),
        constraint vacancy_kind_known check (kind in ('EMPLOYMENT_INSURED','EMPLOYMENT_MARGINAL','APPRENTICESHIP')),
        constraint vacancy_minimum_german_known check (minimum_german in ('NONE','A1','A2','B1','B2','C1','C2')),
        constraint vacancy_occupation_five_digits check (occupation ~ '^[0-9]{5}$'),
        constraint vacancy_required_certificate_one_to_five_digits check (required_certificate ~ '^[0-9]{1,5}$'),
        constraint vacancy_offers_a_position check (positions > 0),
        constraint vacancy_filled_within_positions check (filled <= positions),
        constraint vacancy_closed_after_opened check (closed_on >= opened_on));
      create index on vacancy (opened_on, id);
      create index on vacancy (establishment_id, opened_on);

      create table practical_place (
        id text primary key,
        establishment_id text not null references establishment,
        course_run_id text not null,
        places int not null,
        constraint practical_place_once_per_run_and_establishment unique (course_run_id, establishment_id),
        constraint practical_place_offers_a_place check (places > 0));

      create table hiring_event (
        id text primary key,
        name text not null,
        programme_id text not null,
        held_on date,
        held_precision text,
        place text,
        max_rounds_per_participant int,
        sectors text[] not null default '{}',
        sought text[] not null default '{}',
        agreed text[] not null default '{}',
        constraint hiring_event_held_precision_known check (held_precision in ('DAY','MONTH','YEAR')),
        constraint hiring_event_sectors_known check (sectors <@ array['KITA','OGS','ELDERLY_CARE','HOSPITAL','OTHER']),
        constraint hiring_event_sought_known
          check (sought <@ array['NONE','SHADOWING','INTERNSHIP','TRIAL_WORK','EMPLOYMENT','APPRENTICESHIP',
          'DECLINED']),
        constraint hiring_event_agreed_known
          check (agreed <@ array['NONE','SHADOWING','INTERNSHIP','TRIAL_WORK','EMPLOYMENT','APPRENTICESHIP',
          'DECLINED']),
        constraint hiring_event_held_is_whole check ((held_on is null) = (held_precision is null)),
        constraint hiring_event_held_on_first_known_day
          check (held_on = date_trunc(held_precision, held_on::timestamp)),
        constraint hiring_event_has_a_round check (max_rounds_per_participant > 0));
      create index on hiring_event (held_on, id);
      create index on hiring_event (programme_id, held_on);

      create table event_establishment (
        id text primary key,
        event_id text not null references hiring_event,
        establishment_id text not null references establishment,
        constraint event_establishment_once_per_event unique (event_id, establishment_id));
      create index on event_establishment (establishment_id);

      create table event_registration (
        id text primary key,
        event_id text not null references hiring_event,
        participant_id int not null,
        registered_on date,
        constraint event_registration_once_per_event unique (event_id, participant_id));

      create table interview (
        id text primary key,
        event_id text not null references hiring_event,
        round int not null,
        participant_id int not null,
        establishment_id text not null references establishment,
        state text not null,
        outcome text,
        constraint interview_of_pair unique (id, participant_id, establishment_id),
        constraint interview_state_known check (state in ('PLANNED','HELD','NO_SHOW','CANCELLED')),
        constraint interview_outcome_known
          check (outcome in ('NONE','SHADOWING','INTERNSHIP','TRIAL_WORK','EMPLOYMENT','APPRENTICESHIP','DECLINED')),
        constraint interview_round_counts check (round > 0),
        constraint interview_outcome_only_when_held check (outcome is null or state = 'HELD'));
      create unique index interview_once_per_round_and_person on interview (event_id, round, participant_id)
        where state <> 'CANCELLED';
      create unique index interview_once_per_event_and_pair on interview (event_id, participant_id, establishment_id)
        where state <> 'CANCELLED';
      create index on interview (event_id, round, id);
      create index on interview (participant_id, event_id);
      create index on interview (establishment_id);

      create table engagement (
        id text primary key,
        participant_id int not null,
        establishment_id text not null references establishment,
        programme_id text not null,
        kind text not null,
        engaged_from date not null,
        engaged_until date,
        interview_id text,
        constraint engagement_interview_of_same_pair foreign key (interview_id, participant_id, establishment_id)
          references interview (id, participant_id, establishment_id),
        constraint engagement_kind_known check (kind in ('SHADOWING','INTERNSHIP','TRIAL_WORK')),
        constraint engagement_lasts_a_day check (engaged_until > engaged_from));
      create index on engagement (participant_id, engaged_from);

      create table placement (
        id text primary key,
        participant_id int not null,
        programme_id text not null,
        kind text not null,
        establishment_id text,
        employer_id text,
        vacancy_id text,
        agreed_on date,
        started_on date,
        ended_on date,
        permanent boolean,
        probation_until date,
        constraint placement_of_pair unique (id, participant_id, employer_id),
        constraint placement_establishment_of_employer foreign key (establishment_id, employer_id)
          references establishment (id, employer_id),
        constraint placement_vacancy_of_establishment foreign key (vacancy_id, establishment_id)
          references vacancy (id, establishment_id),
        constraint placement_kind_known
          check (kind in ('EMPLOYMENT_INSURED','EMPLOYMENT_MARGINAL','APPRENTICESHIP','SELF_EMPLOYMENT')),
        constraint placement_establishment_unless_self_employed
          check ((kind = 'SELF_EMPLOYMENT') = (establishment_id is null)),
        constraint placement_employer_where_establishment check ((employer_id is null) = (establishment_id is null)),
        constraint placement_vacancy_only_with_establishment check (vacancy_id is null or establishment_id is not null),
        constraint placement_agreed_before_start check (agreed_on <= started_on),
        constraint placement_ended_only_when_started check (ended_on is null or started_on is not null),
        constraint placement_lasts_a_day check (ended_on > started_on),
        constraint placement_probation_after_start check (probation_until > started_on));
      create index on placement (participant_id, started_on);
      create index on placement (employer_id, started_on);
      create index placement_by_kind on placement (kind, started_on, participant_id, ended_on);

      create table job_commitment (
        id text primary key,
        participant_id int not null,
        employer_id text not null references employer,
        programme_id text not null,
        state text not null,
        offered_on date not null,
        binding_on date,
        due_on date,
        settled_on date,
        fulfilled_by_id text,
        constraint job_commitment_fulfilled_by_same_pair foreign key (fulfilled_by_id, participant_id, employer_id)
          references placement (id, participant_id, employer_id),
        constraint job_commitment_once_per_placement unique (fulfilled_by_id),
        constraint job_commitment_state_known check (state in ('OFFERED','BINDING','FULFILLED','WITHDRAWN','LAPSED')),
        constraint job_commitment_fulfilled_only_by_placement
          check ((state = 'FULFILLED') = (fulfilled_by_id is not null)),
        constraint job_commitment_not_binding_while_offered check (state <> 'OFFERED' or binding_on is null),
        constraint job_commitment_binding_has_a_day
          check (state not in ('BINDING','FULFILLED') or binding_on is not null),
        constraint job_commitment_settled_on_when_settled
          check ((state in ('FULFILLED','WITHDRAWN','LAPSED')) = (settled_on is not null)),
        constraint job_commitment_binding_after_offer check (binding_on >= offered_on),
        constraint job_commitment_due_after_offer check (due_on >= offered_on),
        constraint job_commitment_settled_after_offer check (settled_on >= coalesce(binding_on, offered_on)));
      create index on job_commitment (participant_id, offered_on);
      create index on job_commitment (employer_id, offered_on);

      create table probation_follow_up (
        id text primary key,
        placement_id text not null references placement,
        due_on date not null,
        held_on date,
        partner text not null,
        constraint probation_follow_up_partner_known check (partner in ('EMPLOYEE','EMPLOYER','BOTH')));
      create index on probation_follow_up (placement_id, due_on);

      create table retention_check (
        id text primary key,
        placement_id text not null references placement,
        milestone text not null,
        due_on date not null,
        checked_on date,
        retained boolean,
        constraint retention_check_once_per_milestone unique (placement_id, milestone),
        constraint retention_check_milestone_known check (milestone in ('DAYS_28','DAYS_90','MONTHS_6','MONTHS_12')),
        constraint retention_check_answered_only_when_checked check (retained is null or checked_on is not null));

      create table programme_tally (
        id text primary key,
        placement_count int not null);`);
  }
}
