import type { Rule } from '@dienstweg/kit/testing';
import { commitment, placement } from './rows.ts';

/** Each rule of vacancies, promises and placements: a neighbour that keeps it, and what breaks it. */
export const rulesOfWork: Rule[] = [
  {
    rule: 'the same job is recorded once',
    kept: placement(
      `('n1', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', null, null, '2021-01-01', null),
        ('n2', 9, 'coesfeld', 'EMPLOYMENT_MARGINAL', 'kita', 'parish', null, null, '2021-01-01', null)`,
    ),
    broken: placement(
      `('n1', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', null, null, '2021-01-01', null),
        ('n2', 9, 'mothers', 'EMPLOYMENT_INSURED', 'kita', 'parish', null, null, '2021-01-01', null)`,
    ),
    constraint: 'placement_same_job_once',
  },
  {
    rule: 'the same self-employment is recorded once',
    kept: placement(
      `('n1', 9, 'coesfeld', 'SELF_EMPLOYMENT', null, null, null, null, '2021-01-01', null),
        ('n2', 8, 'coesfeld', 'SELF_EMPLOYMENT', null, null, null, null, '2021-01-01', null)`,
    ),
    broken: placement(
      `('n1', 9, 'coesfeld', 'SELF_EMPLOYMENT', null, null, null, null, '2021-01-01', null),
        ('n2', 9, 'mothers', 'SELF_EMPLOYMENT', null, null, null, null, '2021-01-01', null)`,
    ),
    constraint: 'placement_same_self_employment_once',
  },
  {
    rule: 'no more positions are filled than a vacancy has',
    kept: placement(`('new', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', null, null, null)`),
    broken: placement(
      `('n1', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', null, null, null),
        ('n2', 8, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', null, null, null)`,
    ),
    constraint: 'vacancy_filled_within_positions',
  },
  {
    rule: 'a vacancy keeps at least as many positions as are filled',
    kept: `update vacancy set positions = 1 where id = 'v-kita'`,
    broken: `${placement(`('new', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', null, null, null)`)};
      update vacancy set positions = 1 where id = 'v-kita'`,
    constraint: 'vacancy_filled_within_positions',
  },
  {
    rule: 'a vacancy is filled by a placement at its own establishment',
    kept: placement(`('new', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', null, null, null)`),
    broken: placement(`('new', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'ogs', 'town', 'v-kita', null, null, null)`),
    constraint: 'placement_vacancy_of_establishment',
  },
  {
    rule: 'a commitment is fulfilled by a placement of the same person',
    kept: `${placement(`('new', 5, 'mothers', 'EMPLOYMENT_INSURED', 'home', 'care', null, null, null, null)`)};
      update job_commitment set state = 'FULFILLED', settled_on = '2021-09-01', fulfilled_by_id = 'new'
      where id = 'c2'`,
    broken: `update job_commitment set state = 'FULFILLED', settled_on = '2021-09-01', fulfilled_by_id = 'j2'
      where id = 'c2'`,
    constraint: 'job_commitment_fulfilled_by_same_pair',
  },
  {
    rule: 'a commitment is fulfilled by a placement with the same employer',
    kept: `update job_commitment set due_on = null where id = 'c1'`,
    broken: `update job_commitment set employer_id = 'town' where id = 'c1'`,
    constraint: 'job_commitment_fulfilled_by_same_pair',
  },
  {
    rule: 'a commitment is fulfilled exactly when a placement stands for it',
    kept: commitment(`('new', 6, 'care', 'mothers', 'LAPSED', '2020-10-01', '2020-11-01', '2021-10-01', null)`),
    broken: commitment(`('new', 6, 'care', 'mothers', 'FULFILLED', '2020-10-01', '2020-11-01', '2021-10-01', null)`),
    constraint: 'job_commitment_fulfilled_only_by_placement',
  },
  {
    rule: 'a commitment is binding from a known day on',
    kept: commitment(`('new', 6, 'care', 'mothers', 'BINDING', '2020-10-01', '2020-11-01', null, null)`),
    broken: commitment(`('new', 6, 'care', 'mothers', 'BINDING', '2020-10-01', null, null, null)`),
    constraint: 'job_commitment_binding_has_a_day',
  },
  {
    rule: 'a commitment is settled on a day when it is settled, and only then',
    kept: commitment(`('new', 6, 'care', 'mothers', 'WITHDRAWN', '2020-10-01', null, '2020-10-01', null)`),
    broken: commitment(`('new', 6, 'care', 'mothers', 'OFFERED', '2020-10-01', null, '2020-10-01', null)`),
    constraint: 'job_commitment_settled_on_when_settled',
  },
  {
    rule: 'a placement has an establishment unless the person is self-employed',
    kept: placement(`('new', 9, 'kassel', 'SELF_EMPLOYMENT', null, null, null, null, null, null)`),
    broken: placement(`('new', 9, 'kassel', 'APPRENTICESHIP', null, null, null, null, null, null)`),
    constraint: 'placement_establishment_unless_self_employed',
  },
  {
    rule: 'a placement names the employer of its establishment',
    kept: placement(`('new', 9, 'kassel', 'APPRENTICESHIP', 'home', 'care', null, null, null, null)`),
    broken: placement(`('new', 9, 'kassel', 'APPRENTICESHIP', 'home', 'town', null, null, null, null)`),
    constraint: 'placement_establishment_of_employer',
  },
  {
    rule: 'a placement with an establishment names an employer',
    kept: `update placement set permanent = false where id = 'j2'`,
    broken: `update placement set employer_id = null where id = 'j2'`,
    constraint: 'placement_employer_where_establishment',
  },
  {
    rule: 'a placement lasts at least a day',
    kept: placement(
      `('new', 9, 'kassel', 'APPRENTICESHIP', 'home', 'care', null, '2020-08-01', '2020-08-01', '2020-08-02')`,
    ),
    broken: placement(
      `('new', 9, 'kassel', 'APPRENTICESHIP', 'home', 'care', null, '2020-08-01', '2020-08-01', '2020-08-01')`,
    ),
    constraint: 'placement_lasts_a_day',
  },
  {
    rule: 'a placement ends only when it has begun',
    kept: `update placement set started_on = '2023-08-01', ended_on = '2023-09-01' where id = 'j5'`,
    broken: `update placement set ended_on = '2023-09-01' where id = 'j5'`,
    constraint: 'placement_ended_only_when_started',
  },
  {
    rule: 'a placement has one check per milestone',
    kept: `insert into retention_check (id, placement_id, milestone, due_on)
      values ('new', 'j1', 'MONTHS_6', '2024-11-01')`,
    broken: `insert into retention_check (id, placement_id, milestone, due_on)
      values ('new', 'j1', 'DAYS_28', '2024-05-29')`,
    constraint: 'retention_check_once_per_milestone',
  },
  {
    rule: 'whether a placement lasted is known only after the check',
    kept: `update retention_check set checked_on = '2024-07-30' where id = 'k2'`,
    broken: `update retention_check set retained = true where id = 'k2'`,
    constraint: 'retention_check_answered_only_when_checked',
  },
  {
    rule: 'a position is a whole one',
    kept: `update establishment set latitude = 51.3, longitude = 9.5 where id = 'home'`,
    broken: `update establishment set latitude = 51.3 where id = 'home'`,
    constraint: 'establishment_position_is_whole',
  },
];
