import type { Stage } from '../demo.ts';
import { grant } from './money.ts';

const SOURCE = 'Stadt Kassel, Sozialwirtschaft integriert';

/** What Kassel is, who may take part, what it promised and what was published about it. */
export function programme(stage: Stage) {
  const { tables } = stage;
  tables.add('programmes', {
    id: 'kassel',
    name: 'Sozialwirtschaft integriert',
    goal: 'Skilled work in the social economy for women with a migration background',
    part_of_id: null,
    carrier_id: 'stadt-kassel',
    runs_from_on: '2018-01-01',
    runs_from_precision: 'YEAR',
    runs_until_on: null,
    runs_until_precision: null,
    districts: ['06611'],
    coach_promised: true,
  });
  tables.add('programme-funders', {
    id: 'kassel-hmsi',
    programme_id: 'kassel',
    funder_id: 'hmsi',
  });
  tables.add('programme-partners', {
    id: 'kassel-jobcenter',
    programme_id: 'kassel',
    organisation_id: 'jobcenter-kassel',
  });
  tables.add('sites', {
    id: 'kassel-mitte',
    name: 'Kommunale Arbeitsförderung Kassel',
    programme_id: 'kassel',
    postal_code: '34117',
    ags: '06611',
    latitude: 51.31,
    longitude: 9.49,
  });
  const rule = (kind: string, more: object) =>
    tables.add('eligibility-rules', {
      id: `kassel-${kind}`,
      programme_id: 'kassel',
      kind,
      values: [],
      binding: true,
      ...more,
    });
  rule('AGE_AT_ENTRY', {
    minimum: 18,
    maximum: 45,
    wording: '18 bis 45 Jahre',
  });
  rule('GERMAN_LEVEL', {
    values: ['B1'],
    wording: 'Deutschkenntnisse mindestens B1',
  });
  rule('RESIDENCE', {
    values: ['06611', '06633'],
    wording: 'Wohnsitz in Kassel oder im angrenzenden Landkreis',
  });
  rule('SEX', { values: ['FEMALE'], wording: 'Frauen' });
  rule('MIGRATION_BACKGROUND', { wording: 'mit Migrationshintergrund' });
  tables.add('target-agreements', {
    id: 'kassel-2018',
    programme_id: 'kassel',
    funder_id: 'hmsi',
    title: 'Zielvereinbarung 2018–2022',
    from_on: '2018-01-01',
    until_on: '2022-12-31',
  });
  tables.add('target-indicators', {
    id: 'kassel-2018-training',
    agreement_id: 'kassel-2018',
    title: 'Women brought into vocational training',
    operator: 'AT_LEAST',
    target: 50,
    due_on: '2022-12-31',
    version: 1,
    strict_rule: JSON.stringify({ work: { placement: { kind: ['APPRENTICESHIP'] } } }),
    declared_rule: JSON.stringify({ work: { placement: { kind: ['APPRENTICESHIP', 'EMPLOYMENT_INSURED'] } } }),
  });
  grant(stage, {
    id: 'kassel-hmsi-2018',
    reference: 'HMSI-2018-0611',
    programme: 'kassel',
    line: 'sozialwirtschaft-integriert',
    from: '2018-01-01',
    until: '2022-12-31',
    proof: 'ACCEPTED',
    awarded: 310_000_000,
  });
  const figure = (id: string, measure: string, value: number, more: object = {}) =>
    tables.add('reported-figures', {
      id: `kassel-${id}`,
      programme_id: 'kassel',
      measure,
      value,
      qualifier: 'EXACT',
      unit: 'PEOPLE',
      scope: 'Kassel, since 2018',
      as_of_on: '2020-08-01',
      as_of_precision: 'MONTH',
      source: SOURCE,
      ...more,
    });
  figure('entered', 'entered', 155);
  figure('coaching', 'inCoaching', 106);
  figure('employed', 'inInsuredEmployment', 14);
  figure('training', 'inVocationalTraining', 37);
  figure('coaches', 'coaches', 30, { qualifier: 'ABOUT', unit: 'COACHES' });
  figure('target', 'targetVocationalTraining', 50, {
    qualifier: 'AT_LEAST',
    as_of_on: null,
    as_of_precision: null,
    scope: 'Target agreement with the Land, 2018–2022',
  });
  figure('entered-2020-10', 'entered', 179, { as_of_on: '2020-10-01' });
  figure('work-2020-10', 'inInsuredEmployment', 15, { as_of_on: '2020-10-01' });
  figure('integrations-2020-10', 'integrations', 51, {
    as_of_on: '2020-10-01',
  });
  figure('entered-2022', 'entered', 242, {
    as_of_on: '2022-01-01',
    as_of_precision: 'YEAR',
    scope: 'Kassel, since 2018; early 2022',
  });
  figure('work-2022', 'inInsuredEmployment', 35, {
    as_of_on: '2022-01-01',
    as_of_precision: 'YEAR',
    scope: 'Kassel, since 2018; early 2022',
  });
  figure('training-2022', 'inVocationalTraining', 97, {
    as_of_on: '2022-01-01',
    as_of_precision: 'YEAR',
    scope: 'Kassel, since 2018; early 2022',
  });
  figure('work-2023', 'inInsuredEmployment', 58, {
    as_of_on: '2023-05-11',
    as_of_precision: 'DAY',
  });
  figure('training-2023', 'inVocationalTraining', 140, {
    as_of_on: '2023-05-11',
    as_of_precision: 'DAY',
  });
}
