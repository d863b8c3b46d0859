export const placementTables = `
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
    constraint placement_establishment_of_employer foreign key (establishment_id, employer_id) references establishment (id, employer_id),
    constraint placement_vacancy_of_establishment foreign key (vacancy_id, establishment_id) references vacancy (id, establishment_id),
    constraint placement_kind_known check (kind in ('EMPLOYMENT_INSURED','EMPLOYMENT_MARGINAL','APPRENTICESHIP','SELF_EMPLOYMENT')),
    constraint placement_establishment_unless_self_employed check ((kind = 'SELF_EMPLOYMENT') = (establishment_id is null)),
    constraint placement_employer_where_establishment check ((employer_id is null) = (establishment_id is null)),
    constraint placement_vacancy_only_with_establishment check (vacancy_id is null or establishment_id is not null),
    constraint placement_agreed_before_start check (agreed_on <= started_on),
    constraint placement_ended_only_when_started check (ended_on is null or started_on is not null),
    constraint placement_lasts_a_day check (ended_on > started_on),
    constraint placement_probation_after_start check (probation_until > started_on));
  create index on placement (participant_id, started_on);
  create index on placement (employer_id, started_on);

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
    constraint job_commitment_fulfilled_only_by_placement check ((state = 'FULFILLED') = (fulfilled_by_id is not null)),
    constraint job_commitment_not_binding_while_offered check (state <> 'OFFERED' or binding_on is null),
    constraint job_commitment_binding_has_a_day check (state not in ('BINDING','FULFILLED') or binding_on is not null),
    constraint job_commitment_settled_on_when_settled check ((state in ('FULFILLED','WITHDRAWN','LAPSED')) = (settled_on is not null)),
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
    placement_count int not null);
`;
