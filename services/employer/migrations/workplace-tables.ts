export const workplaceTables = `
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
    constraint establishment_position_on_earth check (latitude between -90 and 90 and longitude between -180 and 180));
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
`;
