/** A state programme with a local part, a grant of 1,000 € and a promise. */
export const money = `
  insert into organisation (id, name, roles) values ('town', 'Town', '{CARRIER}'),
    ('school', 'School', '{PARTNER,EDUCATION_PROVIDER}');
  insert into funder (id, name, level) values ('land', 'Land', 'STATE'), ('esf', 'ESF', 'EUROPEAN');
  insert into funding_line (id, name, funder_id) values ('line', 'Line', 'land');
  insert into programme (id, name, carrier_id) values ('state', 'State', null);
  insert into programme (id, name, part_of_id, carrier_id, runs_from_on, runs_from_precision)
    values ('local', 'Local', 'state', 'town', '2020-01-01', 'YEAR');
  insert into programme_funder values ('local-land', 'local', 'land'), ('local-esf', 'local', 'esf');
  insert into programme_partner values ('local-school', 'local', 'school');
  insert into "grant" (id, reference, programme_id, funding_line_id, applied_on, approved_on, from_on, until_on, awarded)
    values ('g', 'G-1', 'local', 'line', '2019-09-01', '2019-12-01', '2020-01-01', '2020-12-31', 100000);
  insert into co_financing values ('o', 'g', 'esf', 10000, '2020-05-01');
  insert into expenditure values ('e1', 'g', 'R-1', '2020-02-01', 2500, 'STAFF', true),
    ('e2', 'g', 'R-2', '2020-12-31', 500, 'TRAVEL', null);
  insert into payment_claim values ('c1', 'g', '2020-06-01', 3000, '2020-07-01');
  insert into budget_line values ('b0', 'g', 'TRAVEL', 0);
  insert into proof_of_use values ('p', 'g', '2021-06-30', null, null);
  insert into eligibility_rule (id, programme_id, kind, minimum, maximum, binding, wording)
    values ('a', 'local', 'AGE_AT_ENTRY', 18, 27, true, '18 to 27');
  insert into target_agreement values ('t', 'local', 'land', 'Promise', '2020-01-01', '2020-12-31');
  insert into target_indicator values ('i', 't', 'Trained', 'AT_LEAST', 50, '2020-12-31', 1,
    '{"work":{"placement":{"kind":["APPRENTICESHIP"]}}}', '{}');
  insert into indicator_reading values ('r', 'i', '2020-06-30', 1, 37, 51, '2020-07-01T09:00:00Z');
  insert into reported_figure (id, programme_id, measure, value, qualifier, unit, scope, source)
    values ('f', 'local', 'entered', 380, 'ABOUT', 'PEOPLE', 'all', 'report');
  insert into operation (id, fund, beneficiary, title, from_on, eligible, district, category) values
    ('o1', 'ESF Land', 'Town', 'Advice', '2015-01-01', 10001, 'Kassel', '109'),
    ('o2', 'ESF Land', 'School', 'Courses', '2016-05-01', 20002, 'Kusel', '118'),
    ('o3', 'ESF Other', 'School', 'More courses', '2016-06-01', 5, 'Kusel', null);`;
