import type { Rule } from '@dienstweg/kit/testing';

const GRANT = 'id, reference, programme_id, funding_line_id, from_on, until_on, awarded';

/** Each rule of the money: a neighbour that keeps it, and what breaks it. */
export const rules: Rule[] = [
  {
    rule: 'a programme does not end before it began; one of which only the year of the end is known may have ended in it',
    kept: `update programme set runs_from_on = '2022-05-01', runs_from_precision = 'MONTH', runs_until_on = '2022-01-01',
      runs_until_precision = 'YEAR' where id = 'local'`,
    broken: `update programme set runs_from_on = '2022-05-01', runs_from_precision = 'MONTH',
      runs_until_on = '2022-04-01', runs_until_precision = 'MONTH' where id = 'local'`,
    constraint: 'programme_ends_after_start',
  },
  {
    rule: 'F1 planned spending stays within the award and its co-financing',
    kept: `insert into budget_line values ('b', 'g', 'STAFF', 110000)`,
    broken: `insert into budget_line values ('b', 'g', 'STAFF', 110001)`,
    constraint: 'grant_budget_within_award',
  },
  {
    rule: 'F2 money is spent inside the period of the grant',
    kept: `insert into expenditure values ('e', 'g', 'R-3', '2020-01-01', 1, 'STAFF', null)`,
    broken: `insert into expenditure values ('e', 'g', 'R-3', '2021-01-01', 1, 'STAFF', null)`,
    constraint: 'expenditure_inside_grant',
  },
  {
    rule: 'F2 a period keeps what was spent in it',
    kept: `update "grant" set from_on = '2020-02-01'`,
    broken: `update "grant" set from_on = '2020-02-02'`,
    constraint: 'expenditure_inside_grant',
  },
  {
    rule: 'no more is spent than twice the award and its co-financing',
    kept: `insert into expenditure values ('e', 'g', 'R-3', '2020-01-01', 217000, 'STAFF', null)`,
    broken: `insert into expenditure values ('e', 'g', 'R-3', '2020-01-01', 217001, 'STAFF', null)`,
    constraint: 'grant_spent_less_than_twice_its_means',
  },
  {
    rule: 'F3 no more is paid than was awarded',
    kept: `insert into payment_claim values ('c', 'g', '2020-08-01', 97000, '2020-09-01')`,
    broken: `insert into payment_claim values ('c', 'g', '2020-08-01', 97001, '2020-09-01')`,
    constraint: 'grant_paid_within_award',
  },
  {
    rule: 'F4 a receipt is claimed in one grant only',
    kept: `insert into expenditure values ('e', 'g', 'R-3', '2020-03-01', 1, 'STAFF', null)`,
    broken: `insert into expenditure values ('e', 'g', 'R-1', '2020-03-01', 1, 'STAFF', null)`,
    constraint: 'expenditure_receipt_claimed_once',
  },
  {
    rule: 'F5 a reading is superseded, never edited',
    kept: `insert into indicator_reading values ('r2', 'i', '2020-06-30', 1, 38, 52, now())`,
    broken: `update indicator_reading set strict = 50`,
    constraint: 'indicator_reading_never_edited',
  },
  {
    rule: 'F5 a reading is never removed',
    kept: `insert into indicator_reading values ('r2', 'i', '2020-06-30', 1, null, null, now())`,
    broken: `delete from indicator_reading`,
    constraint: 'indicator_reading_never_edited',
  },
  {
    rule: 'F5 readings are not emptied',
    kept: `insert into indicator_reading values ('r2', 'i', '2020-06-30', 1, 0, 0, now())`,
    broken: `truncate indicator_reading`,
    constraint: 'indicator_reading_never_edited',
  },
  {
    rule: 'a reading names a version of the rules that was in force',
    kept: `update target_indicator set version = 2, strict_rule = '{}';
      insert into indicator_reading values ('r2', 'i', '2020-06-30', 2, 1, 1, now())`,
    broken: `insert into indicator_reading values ('r2', 'i', '2020-06-30', 2, 1, 1, now())`,
    constraint: 'indicator_reading_version_known',
  },
  {
    rule: 'other rules are a later version',
    kept: `update target_indicator set version = 2, declared_rule = '{"enrolment":{}}'`,
    broken: `update target_indicator set declared_rule = '{"enrolment":{}}'`,
    constraint: 'target_indicator_rules_change_with_version',
  },
  {
    rule: 'an old version of the rules is never edited',
    kept: `update target_indicator set version = 2`,
    broken: `update indicator_rules set strict = '{}'`,
    constraint: 'indicator_rules_never_edited',
  },
  {
    rule: 'programmes form a tree',
    kept: `insert into programme (id, name, part_of_id) values ('part', 'Part', 'local')`,
    broken: `update programme set part_of_id = 'local' where id = 'state'`,
    constraint: 'programme_tree_has_no_circle',
  },
  {
    rule: 'only a number that was given has a value',
    kept: `update reported_figure set value = null, qualifier = 'MANY'`,
    broken: `update reported_figure set value = null`,
    constraint: 'reported_figure_words_have_no_value',
  },
  {
    rule: 'a share lies between 0 and 1',
    kept: `update reported_figure set value = 0.31, unit = 'SHARE', base_qualifier = 'NOT_STATED'`,
    broken: `update reported_figure set value = 31, unit = 'SHARE'`,
    constraint: 'reported_figure_share_within_one',
  },
  {
    rule: 'an approved grant has a sum',
    kept: `insert into "grant" (${GRANT}) values ('a', 'A-1', 'local', 'line', '2021-01-01', '2021-12-31', null)`,
    broken: `insert into "grant" (${GRANT}, applied_on, approved_on) values ('a', 'A-1', 'local', 'line', '2021-01-01', '2021-12-31', null, '2020-09-01', '2020-12-01')`,
    constraint: 'grant_awarded_once_approved',
  },
  {
    rule: 'a grant is approved once it was applied for',
    kept: `update "grant" set applied_on = '2019-12-01'`,
    broken: `update "grant" set applied_on = '2019-12-02'`,
    constraint: 'grant_approved_after_application',
  },
  {
    rule: 'F1 co-financing on which planned spending rests is not taken back',
    kept: `update co_financing set amount = 5000; insert into budget_line values ('b', 'g', 'STAFF', 105000)`,
    broken: `insert into budget_line values ('b', 'g', 'STAFF', 110000); update co_financing set amount = 9999`,
    constraint: 'grant_budget_within_award',
  },
];
