import { dateOf, dayOf, plusDays } from '../days.ts';
import type { Stage } from '../demo.ts';
import type { Person, Profile } from '../people.ts';
import { wesel as places } from '../places.ts';
import type { Run } from '../teaching.ts';
import type { Establishment } from '../work.ts';
import { grant } from './money.ts';
import { courses } from './wesel-courses.ts';

const SOURCE = 'Kreis Wesel, Durchstarten in Ausbildung und Arbeit';
const ENDS = '2023-10-31';
const PEOPLE = 380;
export const profile: Profile = {
  programme: 'wesel',
  sites: ['wesel-klausenhof', 'wesel-fachwerk'],
  places,
  sex: { FEMALE: 35, MALE: 64, DIVERSE: 1 },
  ages: [18, 27],
  children: [0, 1],
  german: [1, 3, 4, 3, 1, 0],
  residence: {
    DULDUNG: 42,
    AUFENTHALTSGESTATTUNG: 38,
    RESIDENCE_PERMIT: 18,
    OTHER: 2,
  },
  labour: { UNEMPLOYED: 5, INACTIVE: 3, NEVER_EMPLOYED: 5, IN_EDUCATION: 2 },
  months: [4, 16],
  ends: ENDS,
};

export function wesel(stage: Stage) {
  programme(stage);
  const runs = courses(stage);
  const { people, random, coaching, work } = stage;
  const establishments = [
    ...work.employer('werkstatt-wesel', 'Werkstätten am Niederrhein', 'OTHER', places),
    ...work.employer('klinik-wesel', 'Klinik am Niederrhein', 'HOSPITAL', places.slice(0, 2)),
  ];
  for (const establishment of establishments)
    work.vacancy(establishment, 'Ausbildung', 'APPRENTICESHIP', '24412', '2023-05-02', { german: 'A2' });
  const coaches = coaching.hire('wesel', 9, ['akademie-klausenhof', 'fachwerk-wesel']);
  for (let i = 0; i < PEOPLE; i++) {
    const person = people.join(profile, dateOf(random.whole(dayOf('2021-07-01'), dayOf('2023-06-30'))));
    coaching.assign(person, coaches[i % coaches.length]!);
    coaching.contact(
      person,
      coaches[i % coaches.length]!,
      {
        OFFICE: 4,
        PHONE: 2,
        ACCOMPANIMENT_AUTHORITY: 3,
        WORKSHOP: 2,
        ONLINE: 1,
      },
      random.whole(2, 6),
    );
    coaching.plan(person);
    learn(stage, person, runs);
    if (random.chance(0.34)) begin(stage, person, establishments);
  }
}

/** Every fourth run from the person's entry on may be attended; language courses end with an exam. */
function learn({ teaching, random }: Stage, person: Person, runs: readonly Run[]) {
  const open = runs.filter(({ starts, ends }) => starts > person.entered && ends < (person.left ?? plusDays(ENDS, 1)));
  if (!open.length || random.chance(0.25)) return;
  const run = random.one(open);
  const enrolment = teaching.complete(person, run);
  if (!run.course.examRequired) return teaching.certify(person, enrolment, run.course, run.ends);
  const passed = random.chance(0.8);
  const exam = teaching.examine(enrolment, 'LANGUAGE', plusDays(run.ends, -1), passed ? 'PASSED' : 'FAILED');
  if (passed) teaching.certify(person, enrolment, run.course, run.ends, exam);
}

function begin({ work, random }: Stage, person: Person, establishments: readonly Establishment[]) {
  const kind = random.weighted({
    APPRENTICESHIP: 5,
    EMPLOYMENT_INSURED: 5,
    EMPLOYMENT_MARGINAL: 2,
    SELF_EMPLOYMENT: 0.2,
  });
  work.place(
    person,
    kind,
    random.one(establishments),
    plusDays(person.entered, random.whole(60, 300)),
    kind === 'APPRENTICESHIP' ? null : random.chance(0.4),
  );
}

function programme(stage: Stage) {
  const { tables } = stage;
  tables.add('programmes', {
    id: 'wesel',
    name: 'Durchstarten in Ausbildung und Arbeit',
    goal: 'Training and work for young refugees',
    part_of_id: null,
    carrier_id: 'akademie-klausenhof',
    runs_until_on: ENDS,
    runs_until_precision: 'DAY',
    districts: ['05170'],
    coach_promised: null,
  });
  for (const funder of ['mkjfgfi', 'mags'])
    tables.add('programme-funders', {
      id: `wesel-${funder}`,
      programme_id: 'wesel',
      funder_id: funder,
    });
  tables.add('programme-partners', {
    id: 'wesel-fachwerk',
    programme_id: 'wesel',
    organisation_id: 'fachwerk-wesel',
  });
  tables.add('sites', {
    id: 'wesel-klausenhof',
    name: 'Akademie Klausenhof',
    programme_id: 'wesel',
    postal_code: '46499',
    ags: '05170',
    latitude: 51.76,
    longitude: 6.53,
  });
  tables.add('sites', {
    id: 'wesel-fachwerk',
    name: 'FachWerk Wesel',
    programme_id: 'wesel',
    postal_code: '46483',
    ags: '05170',
    latitude: 51.66,
    longitude: 6.62,
  });
  tables.add('eligibility-rules', {
    id: 'wesel-age',
    programme_id: 'wesel',
    kind: 'AGE_AT_ENTRY',
    minimum: 18,
    maximum: 27,
    values: [],
    binding: true,
    wording: '18 bis 27 Jahre',
  });
  tables.add('eligibility-rules', {
    id: 'wesel-status',
    programme_id: 'wesel',
    kind: 'RESIDENCE_STATUS',
    values: ['DULDUNG', 'AUFENTHALTSGESTATTUNG'],
    binding: false,
    wording: 'vor allem mit Duldung oder Aufenthaltsgestattung',
  });
  grant(stage, {
    id: 'wesel-mkjfgfi',
    reference: 'NRW-DAA-0517',
    programme: 'wesel',
    line: 'durchstarten',
    from: '2021-01-01',
    until: '2023-10-31',
    proof: 'SUBMITTED',
    awarded: 240_000_000,
    coFinancing: { funder: 'mags', amount: 60_000_000 },
  });
  const figure = (id: string, measure: string, more: object) =>
    tables.add('reported-figures', {
      id: `wesel-${id}`,
      programme_id: 'wesel',
      measure,
      value: null,
      qualifier: 'MANY',
      unit: 'PEOPLE',
      scope: 'Kreis Wesel, the whole programme',
      as_of_on: '2023-10-17',
      as_of_precision: 'DAY',
      source: SOURCE,
      ...more,
    });
  figure('reached', 'entered', { value: PEOPLE, qualifier: 'ABOUT' });
  figure('exams', 'passedLanguageExam', {});
  figure('placed', 'placed', {});
}
