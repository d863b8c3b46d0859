/** A small stock of courses: `care` needs an exam and a job promised before, `kita` neither. */
export const academy = `
  insert into building_block (id, name, programme_id, kinds) values
    ('schooling', 'School and training', 'wesel', '{SCHOOL,TRAINING,VOCATIONAL_PREPARATION,YOUTH_INTEGRATION}'),
    ('coaching', 'Coaching', 'wesel', '{COACHING}');
  insert into provider_unit (id, name, organisation_id) values ('projects', 'Projects', 'job-centre');
  insert into certification (id, provider_unit_id, scheme, field, site, valid_from, valid_until) values
    ('iso', 'projects', 'ISO_9001', null, null, '2019-01-01', null),
    ('azav', 'projects', 'AZAV', 'Integration', 'Mayen', '2020-01-01', '2023-01-01');
  insert into course (id, title, programme_id, building_block_id, provider_unit_id, goal_occupation,
    legal_basis_printed, legal_basis, exam_required, certificate_kind, entry_level, inverse, practice_sectors) values
    ('care', 'Care assistant', 'mothers', null, 'projects', '82101', '§ 53b SGB XII', '§ 53b SGB XI', true,
      'QUALIFICATION', 'B1', true, '{ELDERLY_CARE}'),
    ('kita', 'Integration companion', 'coesfeld', null, null, null, '§ 45 SGB III', null, false, 'MEASURE', null, false,
      '{KITA,OGS}'),
    ('orientation', 'Vocational orientation', 'kassel', 'schooling', null, null, null, null, false, null, null, false,
      '{}');
  insert into course_run (id, course_id, programme_id, number, starts_on, starts_precision, ends_on, ends_precision,
    opened_on, format, time_model, days_per_week, half_days_at_employer, capacity, announced_free_places,
    partner_organisation_ids) values
    ('care-1', 'care', 'mothers', 1, '2021-01-11', 'DAY', '2021-07-30', 'DAY', '2020-11-01', 'ONLINE', 'PART_TIME', 4, 1,
      20, null, '{}'),
    ('kita-4', 'kita', 'coesfeld', 4, '2023-10-01', 'MONTH', '2024-03-01', 'MONTH', '2023-08-01',
      'ON_SITE', null, null, null, 3, null, '{job-centre,integration-centre}'),
    ('kita-5', 'kita', 'coesfeld', 5, null, null, null, null, '2024-04-01', null, null, null, null, 2, null, '{}'),
    ('orientation-7', 'orientation', 'kassel', 7, '2020-08-24', 'DAY', null, null, '2020-06-01',
      'ON_SITE', null, null, null, null, true, '{}'),
    ('orientation-8', 'orientation', 'kassel', 8, '2021-01-01', 'YEAR', null, null, null, null,
      'PART_TIME', null, null, null, null, '{}');
  insert into enrolment (id, participant_id, run_id, state, requested_on, confirmed_on, attended_from, ended_on) values
    ('e1', 1, 'care-1', 'COMPLETED', '2020-12-01', '2020-12-10', '2021-01-11', '2021-07-30'),
    ('e2', 2, 'care-1', 'ATTENDING', '2020-12-02', '2020-12-10', '2021-01-11', null),
    ('e3', 1, 'kita-4', 'COMPLETED', '2023-09-01', '2023-09-10', '2023-10-02', '2024-03-28'),
    ('e4', 3, 'kita-5', 'CONFIRMED', '2024-04-02', '2024-04-03', null, null),
    ('e5', 4, 'kita-5', 'WAITLISTED', '2024-04-01', null, null, null);
  insert into attendance (id, enrolment_id, held_on, kind) values
    ('d1', 'e1', '2021-01-11', 'PRESENT'), ('d2', 'e1', '2021-01-12', 'REMOTE'), ('d3', 'e1', '2021-01-13', 'EXCUSED'),
      ('d4', 'e1', '2021-01-14', 'PRESENT');
  insert into practical_phase (id, enrolment_id, establishment_id, sector, practised_from, practised_until) values
    ('p1', 'e3', 'duelmen', 'KITA', '2024-02-01', '2024-03-01'), ('p2', 'e3', null, 'OGS', '2024-01-08', '2024-02-01');
  insert into exam_attempt (id, enrolment_id, form, held_on, result) values
    ('x1', 'e1', 'WRITTEN', '2021-07-01', 'FAILED'), ('x2', 'e1', 'WRITTEN', '2021-07-28', 'PASSED'),
      ('x3', 'e2', 'WRITTEN', '2021-07-28', 'ABSENT');
  insert into certificate (id, participant_id, enrolment_id, kind, occupation, issued_on, exam_attempt_id) values
    ('c1', 1, 'e1', 'QUALIFICATION', '82101', '2021-07-30', 'x2'), ('c2', 1, 'e3', 'MEASURE', null, '2024-03-28', null);
`;
