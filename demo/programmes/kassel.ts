import { dateOf, dayOf, plusDays, plusMonths } from '../days.ts';
import type { Stage } from '../demo.ts';
import type { Person, Profile } from '../people.ts';
import { kassel as places } from '../places.ts';
import type { Run } from '../teaching.ts';
import type { Establishment, PlacementKind } from '../work.ts';
import { grant } from './money.ts';

const SOURCE = 'Stadt Kassel, Sozialwirtschaft integriert';
const profile: Profile = {
  programme: 'kassel',
  sites: ['kassel-mitte'],
  places,
  sex: { FEMALE: 1 },
  ages: [18, 45],
  children: [0, 3],
  german: [0, 0, 0, 6, 3, 1],
  residence: {
    RESIDENCE_PERMIT: 6,
    SETTLEMENT_PERMIT: 2,
    EU_CITIZEN: 1,
    GERMAN_CITIZEN: 1,
  },
  labour: {
    UNEMPLOYED: 5,
    LONG_TERM_UNEMPLOYED: 3,
    INACTIVE: 2,
    NEVER_EMPLOYED: 2,
  },
  months: [30, 60],
};

/** How many had entered, begun insured work and begun vocational training by a day, as published. */
const SERIES = [
  { by: '2020-08-01', entered: 155, work: 14, training: 37 },
  { by: '2020-10-15', entered: 179, work: 15, training: 37 },
  { by: '2022-02-01', entered: 242, work: 35, training: 97 },
  { by: '2023-05-11', entered: 281, work: 58, training: 140 },
];

export function kassel(stage: Stage) {
  programme(stage);
  const { runs, next } = orientation(stage);
  const establishments = [
    ...stage.work.employer('altenpflege-kassel', 'Altenpflege an der Fulda', 'ELDERLY_CARE', places.slice(0, 3)),
    ...stage.work.employer('kita-kassel', 'Kindertagesstätten Kassel', 'KITA', places),
    ...stage.work.employer('klinik-kassel', 'Klinik Kassel', 'HOSPITAL', places.slice(0, 1)),
  ];
  for (const establishment of establishments)
    stage.work.vacancy(establishment, 'Pflege oder Erziehung', 'APPRENTICESHIP', '82101', '2024-03-01', {
      german: 'B1',
    });
  const coaches = stage.coaching.hire('kassel', 30, ['coaching-kassel-1', 'coaching-kassel-2', 'coaching-kassel-3']);

  const people = enter(stage);
  for (const [i, person] of people.entries()) accompany(stage, person, i, coaches);
  for (const [i, person] of people.slice(0, 120).entries())
    if (i % 6 < 5) attend(stage, person, runs[Math.floor(i / 20)]!);
  for (const person of stage.random.some(
    people.filter(({ entered }) => entered < '2020-01-01'),
    25,
  ))
    stage.tables.add('interruptions', {
      id: `in-${person.participation}`,
      participation_id: person.participation,
      reason: 'PANDEMIC',
      paused_from: '2020-03-23',
      paused_until: '2020-06-15',
      substitute_offer: 'Deutsch in kleinen Gruppen',
    });
  for (const [i, person] of people.slice(132, 152).entries()) ask(stage, person, next, i);
  find(stage, people, establishments);
}

/** People in the order of entry, so that each published number of entries is met on its day. */
function enter({ people, random }: Stage): Person[] {
  let from = dayOf('2018-03-01');
  return SERIES.flatMap(({ by, entered }, i) => {
    const days = Array.from({ length: entered - (SERIES[i - 1]?.entered ?? 0) }, () =>
      random.whole(from, dayOf(by)),
    ).sort((a, b) => a - b);
    from = dayOf(by) + 1;
    return days.map((day) => people.join(profile, dateOf(day)));
  });
}

/** On 2020-08-01, 106 of 155 have a coach: the first 49 wait for theirs until autumn. */
function accompany({ coaching, random }: Stage, person: Person, i: number, coaches: readonly string[]) {
  const waits = i < 49;
  if (waits && random.chance(0.5)) return;
  const coach = coaches[i % coaches.length]!;
  coaching.assign(person, coach, waits ? plusDays('2020-08-02', random.whole(0, 90)) : person.entered);
  coaching.contact(person, coach, { OFFICE: 5, PHONE: 3, ONLINE: 2, ACCOMPANIMENT_AUTHORITY: 1 }, random.whole(3, 8));
  coaching.plan(person);
}

function attend({ teaching }: Stage, person: Person, run: Parameters<Stage['teaching']['complete']>[1]) {
  const enrolment = teaching.complete(person, run);
  teaching.certify(person, enrolment, run.course, run.ends);
}

/** Who asked for a place in the next run: the first twelve have one, the others wait. */
function ask({ teaching }: Stage, person: Person, run: Run, i: number) {
  if (i < 12) teaching.enrol(person, run, { state: 'CONFIRMED', confirmed_on: plusDays(run.starts, -7) });
  else teaching.enrol(person, run, { state: i < 18 ? 'WAITLISTED' : 'REQUESTED' });
}

/** Work and training begin at random between two published days; those of the same span are different people. */
function find({ work, random }: Stage, people: readonly Person[], establishments: readonly Establishment[]) {
  const found = new Set<Person>();
  let since = '2018-09-01';
  for (const [i, { by, ...now }] of SERIES.entries()) {
    const before = SERIES[i - 1] ?? { work: 0, training: 0 };
    const kinds = {
      EMPLOYMENT_INSURED: now.work - before.work,
      APPRENTICESHIP: now.training - before.training,
    };
    for (const [kind, count] of Object.entries(kinds) as [PlacementKind, number][]) {
      const ready = people.filter((person) => !found.has(person) && plusDays(person.entered, 60) < by);
      for (const person of random.some(ready, count)) {
        found.add(person);
        const first = [since, plusDays(person.entered, 60)].sort().at(-1)!;
        work.place(
          person,
          kind,
          random.one(establishments),
          dateOf(random.whole(dayOf(first), dayOf(by))),
          kind === 'APPRENTICESHIP' ? null : random.chance(0.6),
        );
      }
    }
    since = plusDays(by, 1);
  }
}

function orientation({ teaching, tables }: Stage) {
  tables.add('building-blocks', {
    id: 'kassel-orientation',
    name: 'Berufliche Orientierung',
    programme_id: 'kassel',
    kinds: ['VOCATIONAL_PREPARATION', 'COACHING'],
  });
  tables.add('provider-units', {
    id: 'kassel-unit',
    name: 'Kommunale Arbeitsförderung, Bildung',
    organisation_id: 'stadt-kassel',
  });
  tables.add('certifications', {
    id: 'kassel-azav',
    provider_unit_id: 'kassel-unit',
    scheme: 'AZAV',
    field: 'Berufliche Eingliederung',
    site: 'Kassel',
    valid_from: '2018-01-01',
    valid_until: '2023-01-01',
  });
  const course = teaching.course(
    {
      id: 'kassel-berufsorientierung',
      programme: 'kassel',
      examRequired: false,
      certificate: 'MEASURE',
      occupation: null,
    },
    {
      title: 'Berufliche Orientierung',
      building_block_id: 'kassel-orientation',
      provider_unit_id: 'kassel-unit',
      entry_level: 'B1',
    },
  );
  const runs = Array.from({ length: 6 }, (_, i) => {
    const starts = plusMonths('2018-09-03', i * 4);
    return teaching.run(course, i + 1, {
      starts_on: starts,
      starts_precision: 'DAY',
      ends_on: plusMonths(starts, 3),
      ends_precision: 'DAY',
      state: 'COMPLETED',
      format: 'ON_SITE',
      time_model: 'PART_TIME',
      capacity: 20,
    });
  });
  const next = teaching.run(course, 7, {
    starts_on: '2020-08-24',
    starts_precision: 'DAY',
    state: 'OPEN',
    format: 'ON_SITE',
    time_model: 'PART_TIME',
    announced_free_places: true,
  });
  const school = teaching.course(
    {
      id: 'kassel-hauptschulabschluss',
      programme: 'kassel',
      examRequired: true,
      certificate: 'SCHOOL',
      occupation: null,
    },
    {
      title: 'Hauptschulabschluss in Teilzeit',
      provider_unit_id: 'kassel-unit',
      entry_level: 'B1',
    },
  );
  teaching.run(school, 1, {
    starts_on: '2021-01-01',
    starts_precision: 'YEAR',
    state: 'PLANNED',
    time_model: 'PART_TIME',
    announced_free_places: true,
  });
  return { runs, next };
}

function programme(stage: Stage) {
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
    strict_rule: JSON.stringify({ employer: { placed: { kind: ['APPRENTICESHIP'] } } }),
    declared_rule: JSON.stringify({ employer: { placed: { kind: ['APPRENTICESHIP', 'EMPLOYMENT_INSURED'] } } }),
  });
  grant(stage, {
    id: 'kassel-hmsi-2018',
    reference: 'HMSI-2018-0611',
    programme: 'kassel',
    line: 'sozialwirtschaft-integriert',
    from: '2018-01-01',
    until: '2022-12-31',
    state: 'CLOSED',
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
