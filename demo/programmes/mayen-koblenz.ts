import { dateOf, dayOf, earliest, plusDays } from '../days.ts';
import type { Stage } from '../demo.ts';
import { adenau, mayenKoblenz as places } from '../places.ts';
import { grant } from './money.ts';
import { immigrantMothers } from './stark-im-beruf.ts';

const SOURCE = 'Jobcenter Landkreis Mayen-Koblenz, Stark im Beruf';
const AS_OF = '2021-10-19';
const PEOPLE = 60;

export function mayenKoblenz(stage: Stage) {
  programme(stage);
  stage.tables.add('programme-sights', { id: 'mayen-koblenz', coachees_only: true });
  const { people, random, coaching, work } = stage;
  const establishments = work.employer('pflege-mayen', 'Pflegedienst Eifelblick', 'ELDERLY_CARE', places.slice(0, 3));
  const coaches = coaching.hire('mayen-koblenz', 4, ['jobcenter-mayen-koblenz']);
  const sites = places.map(({ postalCode }) => `mayen-koblenz-${postalCode}`);
  for (let i = 0; i < PEOPLE; i++) {
    const person = people.join(
      {
        ...immigrantMothers,
        programme: 'mayen-koblenz',
        sites,
        places: [...places, adenau],
        months: [20, 30],
      },
      dateOf(random.whole(dayOf('2020-03-01'), dayOf('2021-07-31'))),
    );
    const coach = coaches[i % coaches.length]!;
    coaching.assign(person, coach);
    coaching.contact(
      person,
      coach,
      {
        HOME_VISIT: 3,
        ACCOMPANIMENT_AUTHORITY: 3,
        ACCOMPANIMENT_SCHOOL: 2,
        FAMILY_SESSION: 2,
        WORKSHOP: 1,
      },
      random.whole(3, 8),
    );
    coaching.contactOn(person, coach, 'ONLINE', earliest(plusDays(person.entered, random.whole(5, 60)), AS_OF), 99);
    coaching.plan(person);
    if (random.chance(0.3))
      work.place(
        person,
        random.weighted({
          EMPLOYMENT_INSURED: 4,
          EMPLOYMENT_MARGINAL: 2,
          APPRENTICESHIP: 1,
        }),
        random.one(establishments),
        plusDays(person.entered, random.whole(90, 300)),
        random.chance(0.5),
      );
  }
}

function programme(stage: Stage) {
  const { tables } = stage;
  tables.add('programmes', {
    id: 'mayen-koblenz',
    name: 'Kontaktstelle Stark im Beruf Mayen-Koblenz',
    goal: 'Work for immigrant mothers with minor children',
    part_of_id: 'stark-im-beruf',
    carrier_id: 'jobcenter-mayen-koblenz',
    runs_until_on: '2022-06-30',
    runs_until_precision: 'DAY',
    districts: ['07137'],
    coach_promised: true,
  });
  for (const funder of ['esf', 'bmfsfj'])
    tables.add('programme-funders', {
      id: `mayen-koblenz-${funder}`,
      programme_id: 'mayen-koblenz',
      funder_id: funder,
    });
  for (const { postalCode, name, ags, latitude, longitude } of places)
    tables.add('sites', {
      id: `mayen-koblenz-${postalCode}`,
      name,
      programme_id: 'mayen-koblenz',
      postal_code: postalCode,
      ags,
      latitude,
      longitude,
    });
  tables.add('provider-units', {
    id: 'mayen-koblenz-projekte',
    name: 'Projekte',
    organisation_id: 'jobcenter-mayen-koblenz',
  });
  tables.add(
    'certifications',
    {
      id: 'mayen-koblenz-iso',
      provider_unit_id: 'mayen-koblenz-projekte',
      scheme: 'ISO_9001',
      field: null,
      site: null,
      valid_from: '2018-01-01',
      valid_until: null,
    },
    {
      id: 'mayen-koblenz-azav',
      provider_unit_id: 'mayen-koblenz-projekte',
      scheme: 'AZAV',
      field: null,
      site: null,
      valid_from: '2018-01-01',
      valid_until: null,
    },
  );
  tables.add('eligibility-rules', {
    id: 'mayen-koblenz-sex',
    programme_id: 'mayen-koblenz',
    kind: 'SEX',
    values: ['FEMALE'],
    binding: true,
    wording: 'Mütter mit Zuwanderungsgeschichte',
  });
  tables.add('eligibility-rules', {
    id: 'mayen-koblenz-children',
    programme_id: 'mayen-koblenz',
    kind: 'CHILDREN',
    minimum: 1,
    values: [],
    binding: true,
    wording: 'mit minderjährigen Kindern',
  });
  grant(stage, {
    id: 'mayen-koblenz-esf',
    reference: 'ESF-SIB-2015-MYK',
    programme: 'mayen-koblenz',
    line: 'esf-stark-im-beruf',
    from: '2019-01-01',
    until: '2020-12-31',
    proof: 'ACCEPTED',
    awarded: 18_000_000,
  });
  const figure = (id: string, measure: string, value: number, unit: string) =>
    tables.add('reported-figures', {
      id: `mayen-koblenz-${id}`,
      programme_id: 'mayen-koblenz',
      measure,
      value,
      qualifier: 'EXACT',
      unit,
      scope: 'Landkreis Mayen-Koblenz',
      as_of_on: AS_OF,
      as_of_precision: 'DAY',
      source: SOURCE,
    });
  figure('participants', 'entered', PEOPLE, 'PEOPLE');
  figure('sites', 'sites', 5, 'SITES');
  figure('email', 'givenEmailAddress', PEOPLE, 'PEOPLE');
}
