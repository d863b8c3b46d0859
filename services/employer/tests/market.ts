/**
 * A small labour market: one speed dating with at most two rounds per person, one promised job that was kept, one that
 * is open.
 */
export const market = `
  insert into employer (id, name, organisation_id) values
    ('care', 'Care Ltd', null), ('parish', 'Parish', 'parish-office'), ('town', 'Town', 'town-hall');
  insert into establishment (id, name, employer_id, sector, postal_code, ags, latitude, longitude) values
    ('kita', 'Day-care Sunflower', 'parish', 'KITA', '48249', '05558016', 51.83, 7.28),
    ('ogs', 'All-day school North', 'town', 'OGS', '48653', '05558012', null, null),
    ('home', 'Home on the Hill', 'care', 'ELDERLY_CARE', '34117', '06611000', null, null);
  insert into vacancy (id, title, establishment_id, kind, occupation, positions, required_certificate, minimum_german,
    opened_on, closed_on) values
    ('v-kita', 'Assistant in day-care', 'kita', 'EMPLOYMENT_INSURED', '83112', 2, '8311', 'B1', '2024-01-01', null),
    ('v-training', 'Training in care', 'home', 'APPRENTICESHIP', null, 1, null, null, '2021-03-01', null),
    ('v-old', 'Kitchen help', 'home', 'EMPLOYMENT_MARGINAL', null, 1, null, null, '2020-01-01', '2020-06-01');
  insert into practical_place (id, establishment_id, course_run_id, places) values ('pp1', 'kita', 'kita-4', 2),
    ('pp2', 'ogs', 'kita-4', 1);
  insert into hiring_event (id, name, programme_id, held_on, held_precision, place, max_rounds_per_participant, sectors,
    sought, agreed) values
    ('dating', 'Job speed dating', 'coesfeld', '2024-04-01', 'MONTH', 'District office', 2, '{KITA,OGS}',
      '{INTERNSHIP,SHADOWING,TRIAL_WORK}', '{TRIAL_WORK,EMPLOYMENT}'),
    ('fair', 'Job fair', 'kassel', '2021-05-12', 'DAY', null, null, '{}', '{}', '{}'),
    ('planned', 'Next fair', 'kassel', null, null, null, null, '{}', '{}', '{}');
  insert into event_establishment (id, event_id, establishment_id) values
    ('g1', 'dating', 'kita'), ('g2', 'dating', 'ogs'), ('g3', 'fair', 'home');
  insert into event_registration (id, event_id, participant_id, registered_on) values
    ('r2', 'dating', 2, null), ('r1', 'dating', 1, '2024-03-01');
  insert into interview (id, event_id, round, participant_id, establishment_id, state, outcome) values
    ('i1', 'dating', 1, 1, 'kita', 'HELD', 'TRIAL_WORK'), ('i2', 'dating', 1, 2, 'ogs', 'HELD', null),
    ('i3', 'dating', 2, 1, 'ogs', 'NO_SHOW', null), ('i4', 'dating', 3, 2, 'kita', 'CANCELLED', null),
    ('i5', 'fair', 1, 1, 'home', 'HELD', 'DECLINED');
  insert into engagement (id, participant_id, establishment_id, programme_id, kind, engaged_from, engaged_until,
    interview_id) values
    ('t1', 1, 'kita', 'coesfeld', 'TRIAL_WORK', '2024-04-15', '2024-04-20', 'i1'),
    ('t2', 1, 'home', 'kassel', 'SHADOWING', '2021-06-01', '2021-06-02', null);
  insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, vacancy_id, agreed_on,
    started_on, ended_on, permanent, probation_until) values
    ('j1', 1, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', '2024-04-20', '2024-05-01', null, true,
      '2024-11-01'),
    ('j2', 1, 'kassel', 'EMPLOYMENT_MARGINAL', 'home', 'care', null, null, '2021-07-01', '2021-12-01', null, null),
    ('j3', 2, 'mothers', 'EMPLOYMENT_INSURED', 'home', 'care', null, '2021-01-05', '2021-09-01', null, true, null),
    ('j4', 3, 'kassel', 'SELF_EMPLOYMENT', null, null, null, null, '2022-01-01', null, null, null),
    ('j5', 4, 'wesel', 'APPRENTICESHIP', 'home', 'care', 'v-training', '2023-07-01', null, null, null, null);
  insert into job_commitment (id, participant_id, employer_id, programme_id, state, offered_on, binding_on, due_on,
    settled_on, fulfilled_by_id) values
    ('c1', 2, 'care', 'mothers', 'FULFILLED', '2020-10-01', '2020-11-01', '2021-09-01', '2021-09-01', 'j3'),
    ('c2', 5, 'care', 'mothers', 'BINDING', '2020-12-01', '2020-12-15', null, null, null),
    ('c3', 2, 'town', 'mothers', 'WITHDRAWN', '2020-09-01', null, null, '2020-09-15', null);
  insert into probation_follow_up (id, placement_id, due_on, held_on, partner) values
    ('f2', 'j1', '2024-08-01', null, 'BOTH'), ('f1', 'j1', '2024-06-01', '2024-06-03', 'EMPLOYER');
  insert into retention_check (id, placement_id, milestone, due_on, checked_on, retained) values
    ('k2', 'j1', 'DAYS_90', '2024-07-30', null, null), ('k1', 'j1', 'DAYS_28', '2024-05-29', '2024-05-30', true);
`;
