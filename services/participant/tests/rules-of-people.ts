import type { Rule } from '@dienstweg/kit/testing';

const person = (columns: string, values: string) =>
  `insert into participant (id, sex, registered_on, ${columns}) values (9, 'UNKNOWN', '2024-01-01', ${values});`;
const someone = `insert into participant (id, sex, registered_on) values (9, 'UNKNOWN', '2024-01-01');`;
const labour = (from: string, until: string) =>
  `insert into labour_status values ('new', 1, 'UNEMPLOYED', '${from}', '${until}');`;
const residence = (from: string, until: string) =>
  `insert into residence_status values ('new', 1, 'OTHER', '${from}', '${until}');`;
const consent = (purpose: string, from: string, until: string) =>
  `insert into consent values ('new', 1, '${purpose}', '${from}', '${until}');`;

export const rulesOfPeople: Rule[] = [
  {
    rule: 'Nobody is born after being registered',
    kept: person('birth_date', "'2024-01-01'"),
    broken: person('birth_date', "'2024-01-02'"),
    constraint: 'participant_born_before_registration',
  },
  {
    rule: 'Nobody is born before anybody who lives now',
    kept: person('birth_date', "'1900-01-01'"),
    broken: person('birth_date', "'0085-03-01'"),
    constraint: 'participant_born_since_1900',
  },
  {
    rule: 'A person has one labour status at any instant',
    kept: labour('2015-01-01', '2016-01-01'),
    broken: labour('2015-01-01', '2016-01-02'),
    constraint: 'labour_status_one_at_a_time',
  },
  {
    rule: 'A labour status may be cut and followed in one statement, in any order',
    kept: `insert into labour_status values ('l3', 1, 'EMPLOYED_INSURED', '2023-08-01', null),
      ('l2', 1, 'APPRENTICESHIP', '2020-08-01', '2023-08-01')
      on conflict (id) do update set held_until = excluded.held_until`,
    broken: `insert into labour_status values ('l3', 1, 'EMPLOYED_INSURED', '2023-07-01', null),
      ('l2', 1, 'APPRENTICESHIP', '2020-08-01', '2023-08-01')
      on conflict (id) do update set held_until = excluded.held_until`,
    constraint: 'labour_status_one_at_a_time',
  },
  {
    rule: 'A person has one residence status at any instant',
    kept: residence('2015-01-01', '2016-01-01'),
    broken: residence('2018-01-01', '2018-02-01'),
    constraint: 'residence_status_one_at_a_time',
  },
  {
    rule: 'Consents to one purpose do not overlap',
    kept: consent('RESEARCH', '2020-03-01', '2020-04-01'),
    broken: consent('EMPLOYER_MATCHING', '2020-03-01', '2020-04-01'),
    constraint: 'consent_once_per_purpose_at_a_time',
  },
  {
    rule: 'A consent can be withdrawn on the day it was given, not before',
    kept: consent('RESEARCH', '2020-03-01', '2020-03-01'),
    broken: consent('RESEARCH', '2020-03-01', '2020-02-29'),
    constraint: 'consent_withdrawn_not_before_granted',
  },
  {
    rule: 'Numbers of participants are positive',
    kept: someone,
    broken: someone.replace('(9,', '(0,'),
    constraint: 'participant_number_positive',
  },
  {
    rule: 'Children were born in this century or the last',
    kept: person('child_birth_years', `'{1999,2020}'`),
    broken: person('child_birth_years', `'{1999,20}'`),
    constraint: 'participant_child_birth_years_plausible',
  },
  {
    rule: 'Postal codes have five digits',
    kept: person('postal_code', `'01067'`),
    broken: person('postal_code', `'1067'`),
    constraint: 'participant_postal_code_five_digits',
  },
  {
    rule: 'A municipality key names a district or a municipality',
    kept: person('ags', `'06611000'`),
    broken: person('ags', `'6611'`),
    constraint: 'participant_ags_five_or_eight_digits',
  },
  {
    rule: 'A site has both coordinates or none',
    kept: `update site set latitude = 50.3, longitude = 7.2 where id = 'mayen'`,
    broken: `update site set latitude = 50.3 where id = 'mayen'`,
    constraint: 'site_latitude_with_longitude',
  },
  {
    rule: 'A postal area lies on this planet',
    kept: `insert into postal_area values ('56727', 'Mayen', '07137068', 50.33, 7.22)`,
    broken: `insert into postal_area values ('56727', 'Mayen', '07137068', 150.33, 7.22)`,
    constraint: 'postal_area_position_on_earth',
  },
];
