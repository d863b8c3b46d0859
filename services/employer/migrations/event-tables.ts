export const eventTables = `
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
    constraint hiring_event_sought_known check (sought <@ array['NONE','SHADOWING','INTERNSHIP','TRIAL_WORK','EMPLOYMENT','APPRENTICESHIP','DECLINED']),
    constraint hiring_event_agreed_known check (agreed <@ array['NONE','SHADOWING','INTERNSHIP','TRIAL_WORK','EMPLOYMENT','APPRENTICESHIP','DECLINED']),
    constraint hiring_event_held_is_whole check ((held_on is null) = (held_precision is null)),
    constraint hiring_event_held_on_first_known_day check (held_on = date_trunc(held_precision, held_on::timestamp)),
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
    constraint interview_outcome_known check (outcome in ('NONE','SHADOWING','INTERNSHIP','TRIAL_WORK','EMPLOYMENT','APPRENTICESHIP','DECLINED')),
    constraint interview_round_counts check (round > 0),
    constraint interview_outcome_only_when_held check (outcome is null or state = 'HELD'));
  create unique index interview_once_per_round_and_person on interview (event_id, round, participant_id) where state <> 'CANCELLED';
  create unique index interview_once_per_event_and_pair on interview (event_id, participant_id, establishment_id) where state <> 'CANCELLED';
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
`;
