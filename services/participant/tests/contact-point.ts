/** Four people, three programmes: what the tests of this service stand on. Nobody in it exists. */
export const contactPoint = `
  insert into postal_area values ('34117', 'Kassel', '06611', 51.32, 9.5);
  insert into site values
    ('north', 'North house', 'kassel', '34117', '06611', 51.33, 9.49),
    ('east', 'East house', 'kassel', null, null, null, null),
    ('mayen', 'Mayen', 'mayen-koblenz', '56727', '07137', null, null);
  insert into coach values ('amber', 'Amber', 'provider'), ('birch', 'Birch', null);
  insert into participant values
    (1, '1990-03-01', 'FEMALE', '34117', '06611000', 'ar', 'SY', '{2015,2012}', true, 'ISCED_3_4', '2019-01-07'),
    (2, null, 'FEMALE', null, null, null, null, null, null, null, '2019-02-01'),
    (3, '2000-02-29', 'MALE', '56727', '07137068', 'fa', 'AF', '{}', false, 'ISCED_0_2', '2019-03-01'),
    (4, '1985-12-31', 'DIVERSE', null, null, 'ti', 'ER', '{2010}', null, 'ISCED_5_8', '2021-01-01');
  insert into residence_status values
    ('r1', 1, 'AUFENTHALTSGESTATTUNG', '2016-01-01', '2018-06-01'),
    ('r2', 1, 'RESIDENCE_PERMIT', '2018-06-01', null);
  insert into labour_status values
    ('l1', 1, 'NEVER_EMPLOYED', '2016-01-01', '2020-08-01'),
    ('l2', 1, 'APPRENTICESHIP', '2020-08-01', null);
  insert into german_record values
    ('g1', 1, 'A2', 'OVERALL', 'PLACEMENT_TEST', '2018-05-01'),
    ('g2', 1, 'B1', 'OVERALL', 'CERTIFICATE', '2019-05-01'),
    ('g3', 1, 'B2', 'SPEAKING', 'ASSESSMENT', '2019-06-01');
  insert into consent values
    ('c1', 1, 'CASEWORK', '2019-01-07', null),
    ('c2', 1, 'EMPLOYER_MATCHING', '2019-02-01', '2019-08-01'),
    ('c3', 1, 'EMPLOYER_MATCHING', '2020-02-01', null);
  insert into participation values
    ('p1', 1, 'kassel', 'north', '2019-01-02', '2019-01-05', '2019-01-07', '2020-08-01', 'COMPLETED',
      28, 'A2', 'NEVER_EMPLOYED', 'RESIDENCE_PERMIT', 'ISCED_3_4', 2),
    ('p2', 1, 'mayen-koblenz', 'mayen', null, null, '2021-01-01', null, null, null, null, null, null, null, null),
    ('p3', 2, 'kassel', 'east', null, null, '2019-02-01', null, null, null, null, null, null, null, null),
    ('p4', 3, 'kassel', null, '2019-03-01', null, null, null, null, null, null, null, null, null, null);
  insert into interruption values
    ('i1', 'p1', 'PANDEMIC', '2020-03-16', '2020-05-04', 'German in small groups'),
    ('i2', 'p3', 'PARENTAL_LEAVE', '2020-01-01', null, null);
  insert into coaching values
    ('k1', 'p1', 'amber', '2019-01-07', '2020-01-01'),
    ('k2', 'p1', 'birch', '2020-01-01', '2020-08-01'),
    ('k3', 'p2', 'amber', '2021-01-01', null);
  insert into contact values
    ('t1', 'p1', 'amber', 'HOME_VISIT', '2019-01-09', 60),
    ('t2', 'p1', 'birch', 'ONLINE', '2020-03-20', null),
    ('t3', 'p1', null, 'PHONE', '2020-03-20', 10);
  insert into support_plan values ('s1', 'p1', '2019-02-01', '2019-08-01'), ('s2', 'p1', '2019-08-01', null);
  insert into plan_goal values
    ('o1', 's1', 'LANGUAGE', 'MET', '2019-02-01', '2019-05-01'),
    ('o2', 's1', 'CHILDCARE', 'OPEN', '2019-02-01', null);
`;
