import { dateOf, dayOf, plusDays, plusMonths, workday } from './calendar.ts';
import { originOf } from './origins.ts';
import type { Random } from './random.ts';
import type { Fact, Tables } from './tables.ts';

/** Levels of German, from none upwards. */
export const LEVELS = ['NONE', 'A1', 'A2', 'B1', 'B2', 'C1'] as const;
type Level = (typeof LEVELS)[number];

/** What the people of one programme have in common. */
export interface Profile {
  programme: string;
  /** Postal areas in which they live. */
  places: readonly Fact[];
  sex: Partial<Record<'FEMALE' | 'MALE' | 'DIVERSE' | 'UNKNOWN', number>>;
  /** Youngest and oldest age at entry, both included. */
  ages: readonly [number, number];
  children: readonly [number, number];
  /** Weights of the levels of German at entry. */
  german: Partial<Record<Level, number>>;
  residence: Record<string, number>;
  labour: Record<string, number>;
}

export interface Person {
  readonly number: number;
  readonly place: Fact;
  readonly birth: string;
  readonly children: number;
  readonly registered: string;
  readonly residence: string;
  readonly education: string | null;
  /** What they do from when on; out of work for a year, they become long-term unemployed by themselves. */
  readonly labour: { kind: string; from: string }[];
  readonly german: { level: Level; evidence: string; on: string }[];
  readonly row: Record<string, string | number | boolean | null | number[]>;
}

const TRAVEL_RADII = [10, 20, 5, 30, 15, 50];
const EDUCATION = { ISCED_0_2: 50, ISCED_3_4: 30, ISCED_5_8: 19, UNKNOWN: 1 };

const ageOn = (birth: string, on: string) =>
  Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0);

/** Makes synthetic people; numbers are given in the order of making. */
export class People {
  readonly all: Person[] = [];
  readonly #tables: Tables;
  readonly #random: Random;

  constructor(tables: Tables, random: Random) {
    this.#tables = tables;
    this.#random = random;
  }

  /** Somebody new who is to enter a programme on the day: registered before they apply for it. */
  make(profile: Profile, entered: string): Person {
    const random = this.#random;
    const age = random.whole(...profile.ages);
    const birth = dateOf(dayOf(plusMonths(entered, -12 * (age + 1))) + random.whole(1, 360));
    const births = childBirths(random, profile, { age, year: Number(entered.slice(0, 4)) });
    const residence = random.weighted(profile.residence);
    const education = random.weighted(EDUCATION);
    const registered = workday(plusDays(entered, -random.whole(45, 60)));
    const number = this.all.length + 1;
    const place = random.one(profile.places);
    const person: Person = {
      ...{ number, place, birth, registered, residence, children: births.length },
      education: education === 'UNKNOWN' ? null : education,
      labour: [before(random, random.weighted(profile.labour), entered)],
      german: [
        {
          level: random.weighted(profile.german as Record<Level, number>),
          evidence: firstEvidence(random),
          on: registered,
        },
      ],
      row: {
        sex: random.weighted(profile.sex as Record<string, number>),
        ...originOf(random, residence),
        child_birth_years: births,
        single_parent: births.length > 0 && random.chance(0.25),
      },
    };
    this.all.push(person);
    this.#consent(person);
    return person;
  }

  /** Shows by a certificate that somebody knows more German than before. */
  improve({ german }: Person, on: string) {
    const next = LEVELS[LEVELS.indexOf(german.at(-1)?.level ?? 'C1') + 1];
    if (next) german.push({ level: next, evidence: 'CERTIFICATE', on });
  }

  /** What is recorded of somebody who enters a programme on the day. */
  atEntry({ birth, german, residence, education, children, ...person }: Person, on: string) {
    return {
      entry_age: ageOn(birth, on),
      entry_german_level: german.findLast((record) => record.on <= on)?.level,
      entry_labour_status: history(person).findLast(({ from }) => from <= on)?.kind,
      entry_residence_status: residence,
      entry_education: education,
      entry_children: children,
    };
  }

  /** Writes everybody down, once everything that happened to them is known. */
  close() {
    for (const person of this.all) if (this.#tables.isKnown(person.registered)) this.#write(person);
  }

  #write(person: Person) {
    const { number, place, birth, education, registered, residence } = person;
    const of = { participant_id: number };
    this.#tables.add('participants', {
      id: number,
      birth_date: birth,
      ...person.row,
      postal_code: place.id,
      ags: place.ags,
      education,
      travel_radius_km: TRAVEL_RADII[number % TRAVEL_RADII.length],
      registered_on: registered,
    });
    const since = plusMonths(registered, -(3 + (number % 37)));
    this.#tables.add('residence-statuses', { id: `rs-${number}`, ...of, kind: residence, held_from: since });
    for (const [i, { level, evidence, on }] of person.german.entries())
      this.#tables.add('german-records', {
        id: `gr-${number}-${i + 1}`,
        ...of,
        level,
        skill: 'OVERALL',
        evidence,
        recorded_on: on,
      });
    const steps = history(person);
    for (const [i, { kind, from }] of steps.entries())
      this.#tables.add('labour-statuses', {
        ...{ id: `ls-${number}-${i + 1}`, ...of, kind, held_from: from, held_until: steps[i + 1]?.from },
      });
  }

  #consent({ number, registered }: Person) {
    const random = this.#random;
    const more = random.some(['FUNDER_REPORTING', 'EMPLOYER_MATCHING', 'FOLLOW_UP'], random.whole(0, 2));
    for (const [i, purpose] of ['CASEWORK', ...more].entries())
      this.#tables.add('consents', {
        id: `co-${number}-${i + 1}`,
        participant_id: number,
        purpose,
        granted_on: registered,
        withdrawn_on: i > 0 && random.chance(0.04) ? workday(plusDays(registered, 90)) : null,
      });
  }
}

const firstEvidence = (random: Random) => random.weighted({ PLACEMENT_TEST: 5, ASSESSMENT: 4, SELF_REPORTED: 1 });

/** Not before the mother or father is 17, nor in the year of the entry; one a year. */
function childBirths(random: Random, { children }: Profile, { age, year }: { age: number; year: number }): number[] {
  const years = Array.from({ length: Math.min(17, age - 17) }, (_, i) => year - 1 - i);
  return random.some(years, Math.min(random.whole(...children), years.length)).sort();
}

/** How somebody came to the labour status that they have when they enter. */
function before(random: Random, kind: string, entered: string) {
  if (kind === 'LONG_TERM_UNEMPLOYED') return { kind: 'UNEMPLOYED', from: plusMonths(entered, -random.whole(14, 40)) };
  return { kind, from: plusMonths(entered, -(kind === 'UNEMPLOYED' ? random.whole(3, 10) : random.whole(3, 30))) };
}

/** The labour statuses of a person in their order; of two that begin on one day, the later told. */
function history({ labour }: Pick<Person, 'labour'>) {
  const told = labour.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const steps = told.filter(({ from }, i) => told[i + 1]?.from !== from);
  return steps.flatMap((step, i) => {
    const aYear = plusMonths(step.from, 12);
    const isLong = step.kind === 'UNEMPLOYED' && aYear < (steps[i + 1]?.from ?? '9999');
    return isLong ? [step, { kind: 'LONG_TERM_UNEMPLOYED', from: aYear }] : [step];
  });
}
