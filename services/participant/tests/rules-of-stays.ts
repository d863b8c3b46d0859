import type { Rule } from '@dienstweg/kit/testing';

const someone = `insert into participant (id, sex, registered_on) values (9, 'UNKNOWN', '2024-01-01');`;
const stay = (columns: string, values: string) =>
  `${someone} insert into participation (id, participant_id, programme_id, ${columns})
    values ('new', 9, 'kassel', ${values});`;
const pause = (participation: string, from: string, until: string | null) =>
  `insert into interruption (id, participation_id, reason, paused_from, paused_until)
   values ('new', '${participation}', 'ILLNESS', '${from}', ${until === null ? 'null' : `'${until}'`});`;
const coaching = (coach: string, from: string, until: string) =>
  `insert into coaching values ('new', 'p1', '${coach}', '${from}', '${until}');`;

export const rulesOfStays: Rule[] = [
  {
    rule: 'A person stays once in a programme',
    kept: `insert into participation (id, participant_id, programme_id, entered_on)
      values ('new', 1, 'wesel', '2022-01-01')`,
    broken: `insert into participation (id, participant_id, programme_id, entered_on)
      values ('new', 1, 'kassel', '2022-01-01')`,
    constraint: 'participation_once_per_person_and_programme',
  },
  {
    rule: 'A stay has a day of application, admission or entry',
    kept: stay('applied_on', `'2024-01-02'`),
    broken: stay('exit_reason', 'null'),
    constraint: 'participation_has_a_date',
  },
  {
    rule: 'Nobody is admitted before applying',
    kept: stay('applied_on, admitted_on', `'2024-01-02', '2024-01-02'`),
    broken: stay('applied_on, admitted_on', `'2024-01-02', '2024-01-01'`),
    constraint: 'participation_admitted_not_before_applied',
  },
  {
    rule: 'Nobody enters before applying',
    kept: stay('applied_on, entered_on', `'2024-01-02', '2024-01-02'`),
    broken: stay('applied_on, entered_on', `'2024-01-02', '2024-01-01'`),
    constraint: 'participation_entered_not_before_applied',
  },
  {
    rule: 'Nobody enters before being admitted',
    kept: stay('admitted_on, entered_on', `'2024-01-02', '2024-01-02'`),
    broken: stay('admitted_on, entered_on', `'2024-01-02', '2024-01-01'`),
    constraint: 'participation_entered_not_before_admitted',
  },
  {
    rule: 'A stay lasts at least a day',
    kept: stay('entered_on, left_on, exit_reason', `'2024-01-02', '2024-01-03', 'EXCLUDED'`),
    broken: stay('entered_on, left_on, exit_reason', `'2024-01-02', '2024-01-02', 'EXCLUDED'`),
    constraint: 'participation_left_only_after_entry',
  },
  {
    rule: 'Only who entered can leave',
    kept: stay('entered_on, left_on, exit_reason', `'2024-01-02', '2024-01-03', 'DROPPED_OUT'`),
    broken: stay('applied_on, left_on, exit_reason', `'2024-01-02', '2024-01-03', 'DROPPED_OUT'`),
    constraint: 'participation_left_only_after_entry',
  },
  {
    rule: 'An exit has a reason',
    kept: `update participation set left_on = '2024-01-01', exit_reason = 'TRANSFERRED' where id = 'p2'`,
    broken: `update participation set left_on = '2024-01-01' where id = 'p2'`,
    constraint: 'participation_exit_reason_with_left_on',
  },
  {
    rule: 'Interruptions of a stay do not overlap',
    kept: pause('p1', '2020-05-04', '2020-06-01'),
    broken: pause('p1', '2020-05-03', '2020-06-01'),
    constraint: 'interruption_one_at_a_time',
  },
  {
    rule: 'An interruption does not begin before its stay',
    kept: pause('p1', '2019-01-07', '2019-02-01'),
    broken: pause('p1', '2019-01-06', '2019-02-01'),
    constraint: 'interruption_inside_participation',
  },
  {
    rule: 'An interruption does not outlast its stay',
    kept: pause('p1', '2020-07-01', '2020-08-01'),
    broken: pause('p1', '2020-07-01', '2020-08-02'),
    constraint: 'interruption_inside_participation',
  },
  {
    rule: 'Only a running stay has an open interruption',
    kept: pause('p2', '2021-02-01', null),
    broken: pause('p1', '2020-07-01', null),
    constraint: 'interruption_inside_participation',
  },
  {
    rule: 'Only a stay that began is interrupted',
    kept: `update participation set entered_on = '2019-04-01' where id = 'p4';
      ${pause('p4', '2019-05-01', '2019-06-01')}`,
    broken: pause('p4', '2019-05-01', '2019-06-01'),
    constraint: 'interruption_inside_participation',
  },
  {
    rule: 'A stay does not end before its interruptions, whichever is told first',
    kept: `update participation set left_on = '2020-02-01', exit_reason = 'DROPPED_OUT' where id = 'p3';
      update interruption set paused_until = '2020-02-01' where id = 'i2'`,
    broken: `update participation set left_on = '2020-02-01', exit_reason = 'DROPPED_OUT' where id = 'p3'`,
    constraint: 'interruption_inside_participation',
  },
  {
    rule: 'One coach accompanies a stay once at a time, another one may join',
    kept: coaching('birch', '2019-06-01', '2019-07-01'),
    broken: coaching('amber', '2019-06-01', '2019-07-01'),
    constraint: 'coaching_same_coach_once_at_a_time',
  },
  {
    rule: 'An open goal has no day on which it was settled, any other has one',
    kept: `update plan_goal set state = 'DROPPED', settled_on = '2019-03-01' where id = 'o2'`,
    broken: `update plan_goal set state = 'DROPPED' where id = 'o2'`,
    constraint: 'plan_goal_settled_unless_open',
  },
  {
    rule: 'A goal is not settled before it was set',
    kept: `update plan_goal set settled_on = '2019-02-01' where id = 'o1'`,
    broken: `update plan_goal set settled_on = '2019-01-31' where id = 'o1'`,
    constraint: 'plan_goal_settled_not_before_set',
  },
  {
    rule: 'A plan is not reviewed before it was agreed',
    kept: `update support_plan set review_on = '2019-02-01' where id = 's1'`,
    broken: `update support_plan set review_on = '2019-01-31' where id = 's1'`,
    constraint: 'support_plan_review_not_before_agreed',
  },
  {
    rule: 'A contact lasts at least a minute, where its length is known',
    kept: `update contact set minutes = null where id = 't1'`,
    broken: `update contact set minutes = 0 where id = 't1'`,
    constraint: 'contact_minutes_positive',
  },
];
