import { plusDays } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import type { Profile } from '../people.ts';
import type { Stay } from '../stays.ts';
import type { Fact } from '../tables.ts';

/** Contact points besides the one in Mayen-Koblenz, which tells its own story. */
const POINTS = 84;
export const ENDS = '2022-06-30';
/** Of a hundred mothers, this many took up insured work, training or self-employment, and some others a small job. */
const INTEGRATED = 31;
const SMALL_JOBS = 6;

export const immigrantMothers: Omit<Profile, 'programme' | 'places'> = {
  sex: { FEMALE: 1 },
  ...{ ages: [20, 50], children: [1, 4], german: { NONE: 1, A1: 3, A2: 5, B1: 4, B2: 2, C1: 1 } },
  residence: { RESIDENCE_PERMIT: 6, SETTLEMENT_PERMIT: 2, EU_CITIZEN: 2, GERMAN_CITIZEN: 1 },
  labour: { UNEMPLOYED: 4, LONG_TERM_UNEMPLOYED: 2, INACTIVE: 5, NEVER_EMPLOYED: 3 },
};

export function starkImBeruf(stage: Stage) {
  const areas = stage.tables.rows.get('postal-areas') as Fact[];
  const cities = areas.slice(areas.findIndex(({ name }) => name === 'Berlin')); // those before are of other programmes
  for (let i = 1; i <= POINTS; i++) contactPoint(stage, i, cities[i % cities.length] as Fact);
}

/** One contact point with some 190 mothers. */
function contactPoint(stage: Stage, i: number, place: Fact) {
  const { people, random, coaching, stays } = stage;
  const id = `stark-im-beruf-${String(i).padStart(2, '0')}`;
  const establishment = found(stage, { id, i, place });
  const coaches = coaching.hire(id, 2, []);
  const profile: Profile = { ...immigrantMothers, programme: id, places: [place] };
  for (let n = 0; n < 190 + (i % 5); n++) {
    const entered = random.workday('2015-02-02', '2021-09-30');
    const person = people.make(profile, entered);
    const share = (person.number * 37) % 100; // spreads those who find something among the others
    const finds = share < INTEGRATED + SMALL_JOBS;
    const { left, reason } = stays.ending(entered, [6, 18], ENDS);
    const entry = { programme: id, site: `${id}-site`, entered, left };
    const stay = stays.enter(person, { ...entry, reason: finds ? 'COMPLETED' : reason });
    const coached = coaching.assign(stay, random.one(coaches));
    coaching.contact(coached, { OFFICE: 5, HOME_VISIT: 1, PHONE: 3, FAMILY_SESSION: 1 }, random.whole(0, 2));
    if (finds) begin(stage, stay, { establishment, isSmall: share >= INTEGRATED });
    if (random.chance(0.4)) people.improve(person, random.workday(plusDays(entered, 120), plusDays(entered, 400)));
  }
}

function begin(
  { random, work }: Stage,
  stay: Stay,
  { establishment, isSmall }: { establishment: Fact; isSmall: boolean },
) {
  const kind = random.weighted({ EMPLOYMENT_INSURED: 7, APPRENTICESHIP: 2, SELF_EMPLOYMENT: 1 });
  const started = random.workday(plusDays(stay.entered, 60), plusDays(stay.left, -1));
  work.place(stay, {
    kind: isSmall ? 'EMPLOYMENT_MARGINAL' : kind,
    establishment,
    started,
    permanent: random.chance(0.5),
  });
}

function found({ tables, random }: Stage, { id, i, place }: { id: string; i: number; place: Fact }): Fact {
  const { id: postal_code = '', name, ags = '', latitude = '', longitude = '' } = place;
  tables.add('programmes', {
    ...{ id, name: `Stark im Beruf, Kontaktstelle ${i} (${name})`, part_of_id: 'stark-im-beruf', districts: ags },
    ...{ runs_until_on: ENDS, runs_until_precision: 'DAY' },
  });
  for (const funder_id of ['esf', 'bmfsfj'])
    tables.add('programme-funders', { id: `${id}-${funder_id}`, programme_id: id, funder_id });
  const there = { postal_code, ags, latitude, longitude };
  tables.add('sites', { id: `${id}-site`, name: `Kontaktstelle ${i} ${name}`, programme_id: id, ...there });
  const employer = { id: `employer-${id}`, name: `Pflege und Service ${name} ${i}` };
  tables.add('employers', employer);
  const sector = random.one(['ELDERLY_CARE', 'HOSPITAL', 'KITA']);
  const establishment = {
    id: `${employer.id}-1`,
    name: `${employer.name} ${name}`,
    employer_id: employer.id,
    sector,
    ...there,
  };
  tables.add('establishments', establishment);
  return establishment;
}
