import { dateOf, dayOf, earliest, HORIZON, plusDays, plusMonths } from './days.ts';
import { LEVELS, recordConsents, recordGerman } from './papers.ts';
import type { Place } from './places.ts';
import type { Random } from './random.ts';
import type { Tables } from './tables.ts';

const LANGUAGES = {
  ar: ['SY', 'IQ'],
  fa: ['AF', 'IR'],
  ti: ['ER'],
  so: ['SO'],
  tr: ['TR'],
  uk: ['UA'],
  ru: ['UA', 'KZ'],
  ku: ['SY', 'TR'],
  en: ['NG', 'GH'],
  ro: ['RO'],
};

const TRAVEL_RADII = [10, 20, 5, 30, 15, 50];

/** What the people of one programme have in common. */
export interface Profile {
  programme: string;
  sites: readonly string[];
  places: readonly Place[];
  sex: Partial<Record<'FEMALE' | 'MALE' | 'DIVERSE' | 'UNKNOWN', number>>;
  /** Youngest and oldest age at entry, both included. */
  ages: readonly [number, number];
  children: readonly [number, number];
  /** Weights of NONE, A1, A2, B1, B2 and C1 at entry. */
  german: readonly number[];
  residence: Record<string, number>;
  labour: Record<string, number>;
  /** Usual length of a stay in months, shortest and longest. */
  months: readonly [number, number];
  /** Last possible day of a stay; stays go on beyond the horizon without one. */
  ends?: string;
}

/** What is recorded of a person at entry. */
export interface AtEntry {
  age: number;
  german: string;
  labour: string;
  residence: string;
  education: string;
  children: number;
}

interface Registered {
  atEntry: AtEntry;
  number: number;
  place: Place;
  labour: { kind: string; from: string }[];
}

export interface Person extends Registered {
  participation: string;
  programme: string;
  entered: string;
  left: string | null;
}

/** Makes synthetic people with consistent facts; numbers are given in the order of making. */
export class People {
  readonly all: Registered[] = [];
  readonly #tables: Tables;
  readonly #random: Random;

  constructor(tables: Tables, random: Random) {
    this.#tables = tables;
    this.#random = random;
  }

  /** A new person who enters the programme on the day. */
  join(profile: Profile, entered: string): Person {
    const registered = this.#register(profile, entered);
    const person = { ...registered, ...this.stay(profile, registered.number, entered, registered.atEntry) };
    this.#employ(person, entered);
    return person;
  }

  /** A new person who applies for the programme on the day and never enters it. */
  apply(profile: Profile, applied: string, admitted: string | null) {
    const person = this.#register(profile, applied);
    this.#employ(person, applied);
    this.#tables.add('participations', {
      id: `${profile.programme}-${person.number}`,
      participant_id: person.number,
      programme_id: profile.programme,
      applied_on: applied,
      admitted_on: admitted,
    });
  }

  #employ({ labour, atEntry }: Registered, on: string) {
    labour.push({ kind: atEntry.labour, from: plusMonths(on, -this.#random.whole(2, 30)) });
  }

  #register(profile: Profile, entered: string): Registered {
    const random = this.#random;
    const number = this.all.length + 1;
    const place = random.one(profile.places);
    const age = random.whole(...profile.ages);
    const birth = dateOf(dayOf(plusMonths(entered, -12 * (age + 1))) + random.whole(1, 360));
    const language = random.one(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]);
    const children = random.whole(...profile.children);
    const oldest = Math.min(17, age - 17);
    const childBirthYears = Array.from(
      { length: children },
      () => Number(entered.slice(0, 4)) - random.whole(0, oldest),
    );
    const education = random.weighted({
      ISCED_0_2: 5,
      ISCED_3_4: 3,
      ISCED_5_8: 2,
    });
    const german = LEVELS[this.#index(profile.german)] as string;
    const residence = random.weighted(profile.residence);
    const labour = random.weighted(profile.labour);
    const registered = plusDays(entered, -random.whole(0, 40));

    this.#tables.add('participants', {
      id: number,
      birth_date: birth,
      sex: random.weighted(profile.sex as Record<string, number>),
      postal_code: place.postalCode,
      ags: place.ags,
      first_language: language,
      nationality: random.one(LANGUAGES[language]),
      child_birth_years: childBirthYears.sort((a, b) => a - b),
      single_parent: children > 0 && random.chance(0.25),
      education,
      travel_radius_km: TRAVEL_RADII[number % TRAVEL_RADII.length],
      registered_on: registered,
    });
    this.#tables.add('residence-statuses', {
      id: `rs-${number}`,
      participant_id: number,
      kind: residence,
      held_from: plusMonths(entered, -random.whole(3, 40)),
      held_until: null,
    });
    recordGerman(this.#tables, random, { number, level: german, entered, registered });
    recordConsents(this.#tables, random, { number, registered });

    const atEntry = { age, german, labour, residence, education, children };
    const person = { number, place, atEntry, labour: [] };
    this.all.push(person);
    return person;
  }

  /** A stay of a known person in the programme. */
  stay(profile: Profile, number: number, entered: string, known: AtEntry) {
    const random = this.#random;
    const left = earliest(
      plusMonths(entered, random.whole(...profile.months)),
      profile.ends ? plusDays(profile.ends, 1) : '9999-01-01',
    );
    const over = left <= HORIZON;
    const participation = `${profile.programme}-${number}`;
    this.#tables.add('participations', {
      id: participation,
      participant_id: number,
      programme_id: profile.programme,
      site_id: profile.sites.length ? random.one(profile.sites) : null,
      applied_on: plusDays(entered, -random.whole(15, 40)),
      admitted_on: plusDays(entered, -random.whole(1, 14)),
      entered_on: entered,
      left_on: over ? left : null,
      exit_reason: over
        ? random.weighted({
            COMPLETED: 80,
            DROPPED_OUT: 14,
            TRANSFERRED: 4,
            EXCLUDED: 2,
          })
        : null,
      entry_age: known.age,
      entry_german_level: known.german,
      entry_labour_status: known.labour,
      entry_residence_status: known.residence,
      entry_education: known.education,
      entry_children: known.children,
    });
    return {
      number,
      participation,
      programme: profile.programme,
      entered,
      left: over ? left : null,
    };
  }

  /** Writes the labour statuses, once everything that changes them is known. */
  close() {
    for (const { number, labour } of this.all) {
      const known = labour.filter(({ from }) => from <= HORIZON).sort((a, b) => (a.from < b.from ? -1 : 1));
      const steps = known.filter(({ from }, i) => known[i + 1]?.from !== from);
      for (const [i, { kind, from }] of steps.entries())
        this.#tables.add('labour-statuses', {
          id: `ls-${number}-${i + 1}`,
          participant_id: number,
          kind,
          held_from: from,
          held_until: steps[i + 1]?.from ?? null,
        });
    }
  }

  #index(weights: readonly number[]) {
    return Number(this.#random.weighted(Object.fromEntries(weights.map((weight, i) => [String(i), weight]))));
  }
}
