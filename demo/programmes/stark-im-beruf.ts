import { dateOf, dayOf, plusDays } from '../days.ts';
import type { Stage } from '../demo.ts';
import type { Person, Profile } from '../people.ts';
import { cities, type Place } from '../places.ts';
import type { Establishment } from '../work.ts';
import { grant } from './money.ts';

/** Contact points besides the one in Mayen-Koblenz, which tells its own story. */
const POINTS = 84;
const SOURCE = 'ESF-Bundesprogramm Stark im Beruf';
export const immigrantMothers: Omit<Profile, 'programme' | 'sites' | 'places'> = {
  sex: { FEMALE: 1 },
  ages: [20, 50],
  children: [1, 4],
  german: [1, 3, 5, 4, 2, 1],
  residence: {
    RESIDENCE_PERMIT: 6,
    SETTLEMENT_PERMIT: 2,
    EU_CITIZEN: 2,
    GERMAN_CITIZEN: 1,
  },
  labour: {
    UNEMPLOYED: 4,
    LONG_TERM_UNEMPLOYED: 2,
    INACTIVE: 5,
    NEVER_EMPLOYED: 3,
  },
  months: [6, 18],
  ends: '2022-06-30',
};

export function starkImBeruf(stage: Stage) {
  programme(stage);
  for (let i = 1; i <= POINTS; i++)
    contactPoint(stage, `stark-im-beruf-${String(i).padStart(2, '0')}`, i, cities[i % cities.length]!);
}

/** One contact point with some 190 mothers; every twelfth takes over four of the one before. */
function contactPoint(stage: Stage, id: string, i: number, place: Place) {
  found(stage, id, i, place);
  const { people, random, coaching, work } = stage;
  const sector = random.one(['ELDERLY_CARE', 'HOSPITAL', 'KITA', 'OTHER']);
  const establishments = work.employer(`employer-${id}`, `Pflege und Service ${place.name} ${i}`, sector, [place]);
  const coaches = coaching.hire(id, 2, []);
  const profile: Profile = { ...immigrantMothers, programme: id, sites: [`${id}-site`], places: [place] };
  if (i % 12 === 0)
    for (const { number, atEntry } of people.all.slice(-4)) people.stay(profile, number, '2021-11-02', atEntry);
  for (let n = 0; n < 190 + (i % 5); n++) {
    const person = people.join(profile, dateOf(random.whole(dayOf('2015-02-01'), dayOf('2021-09-30'))));
    coaching.assign(person, random.one(coaches));
    coaching.contact(person, null, { OFFICE: 5, HOME_VISIT: 1, PHONE: 3, FAMILY_SESSION: 1 }, random.whole(0, 2));
    if (random.chance(0.3)) begin(stage, person, random.one(establishments));
  }
}

function begin({ random, work }: Stage, person: Person, establishment: Establishment) {
  const kind = random.weighted({
    EMPLOYMENT_INSURED: 7,
    EMPLOYMENT_MARGINAL: 2,
    APPRENTICESHIP: 2,
    SELF_EMPLOYMENT: 1,
  });
  const permanent = kind === 'EMPLOYMENT_INSURED' ? random.chance(0.5) : null;
  work.place(person, kind, establishment, plusDays(person.entered, random.whole(60, 400)), permanent);
}

function found({ tables }: Stage, id: string, i: number, { name, postalCode, ags, latitude, longitude }: Place) {
  tables.add('programmes', {
    id,
    name: `Stark im Beruf, Kontaktstelle ${i} (${name})`,
    goal: null,
    part_of_id: 'stark-im-beruf',
    carrier_id: null,
    runs_until_on: '2022-06-30',
    runs_until_precision: 'DAY',
    districts: [ags],
    coach_promised: null,
  });
  for (const funder of ['esf', 'bmfsfj'])
    tables.add('programme-funders', { id: `${id}-${funder}`, programme_id: id, funder_id: funder });
  const site = { id: `${id}-site`, name: `Kontaktstelle ${i} ${name}`, programme_id: id };
  tables.add('sites', { ...site, postal_code: postalCode, ags, latitude, longitude });
}

function programme(stage: Stage) {
  const { tables } = stage;
  tables.add('programmes', {
    id: 'stark-im-beruf',
    name: 'Stark im Beruf – Mütter mit Migrationshintergrund steigen ein',
    goal: 'Work for mothers with a migration background',
    part_of_id: null,
    carrier_id: 'bmfsfj',
    runs_from_on: '2015-01-01',
    runs_from_precision: 'YEAR',
    runs_until_on: '2022-06-30',
    runs_until_precision: 'DAY',
    coach_promised: null,
  });
  for (const funder of ['esf', 'bmfsfj'])
    tables.add('programme-funders', {
      id: `stark-im-beruf-${funder}`,
      programme_id: 'stark-im-beruf',
      funder_id: funder,
    });
  grant(stage, {
    id: 'sib-esf',
    reference: 'ESF-SIB-2015',
    programme: 'stark-im-beruf',
    line: 'esf-stark-im-beruf',
    from: '2015-02-01',
    until: '2020-12-31',
    proof: 'ACCEPTED',
    awarded: 4_800_000_000,
  });
  grant(stage, {
    id: 'sib-bund',
    reference: 'BMFSFJ-SIB-2021',
    programme: 'stark-im-beruf',
    line: 'bund-stark-im-beruf',
    from: '2021-01-01',
    until: '2022-06-30',
    proof: 'SUBMITTED',
    awarded: 900_000_000,
  });
  const figure = (id: string, measure: string, value: number, more: object) =>
    tables.add('reported-figures', {
      id: `stark-im-beruf-${id}`,
      programme_id: 'stark-im-beruf',
      measure,
      value,
      qualifier: 'EXACT',
      unit: 'PEOPLE',
      scope: 'Germany, since 2015',
      source: SOURCE,
      ...more,
    });
  figure('reached', 'entered', 16_000, { qualifier: 'MORE_THAN' });
  figure('points', 'contactPoints', 85, {
    qualifier: 'ABOUT',
    unit: 'CONTACT_POINTS',
  });
  figure('integrated', 'integrated', 0.31, {
    unit: 'SHARE',
    base: null,
    base_qualifier: 'NOT_STATED',
  });
}
