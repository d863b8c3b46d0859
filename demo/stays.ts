import { earliest, plusDays, plusMonths, workday } from './calendar.ts';
import type { People, Person, Profile } from './people.ts';
import type { Random } from './random.ts';
import type { Tables } from './tables.ts';

export interface Stay {
  readonly id: string;
  readonly programme: string;
  readonly person: Person;
  readonly entered: string;
  /** The first day after it, even where that is still to come. */
  readonly left: string;
  readonly reason: string;
}
export type Ending = Pick<Stay, 'left' | 'reason'>;
export type Entry = Pick<Stay, 'programme' | 'entered'> & Ending & { readonly site: string | null };

const REASONS = { COMPLETED: 80, DROPPED_OUT: 14, TRANSFERRED: 4, EXCLUDED: 2 };

/** Stays of people in programmes, from the application to the exit. */
export class Stays {
  readonly all: Stay[] = [];
  readonly #tables: Tables;
  readonly #random: Random;
  readonly #people: People;

  constructor(tables: Tables, random: Random, people: People) {
    this.#tables = tables;
    this.#random = random;
    this.#people = people;
  }

  /** How a stay of so many months ends, in most cases well; nobody stays longer than the programme runs. */
  ending(entered: string, months: readonly [number, number], ends = '9999-12-30'): Ending {
    const left = earliest(workday(plusMonths(entered, this.#random.whole(...months))), plusDays(ends, 1));
    return { left, reason: this.#random.weighted(REASONS) };
  }

  /** A stay of somebody who is known, from the application on. */
  enter(person: Person, { programme, site, entered, left, reason }: Entry): Stay {
    const id = `${programme}-${person.number}`;
    const { isKnown } = this.#tables;
    this.#tables.add('participations', {
      id,
      participant_id: person.number,
      programme_id: programme,
      site_id: site,
      applied_on: workday(plusDays(entered, -this.#random.whole(25, 38))),
      admitted_on: workday(plusDays(entered, -this.#random.whole(5, 14))),
      entered_on: entered,
      left_on: left,
      exit_reason: isKnown(left) ? reason : null,
      ...(isKnown(entered) ? this.#people.atEntry(person, entered) : {}),
    });
    const stay = { id, programme, person, entered, left, reason };
    this.all.push(stay);
    return stay;
  }

  /** Somebody new who applies for the programme on the day and never enters it. */
  apply(profile: Profile, applied: string, admitted: string | null) {
    const { number } = this.#people.make(profile, plusDays(applied, 25));
    const { programme } = profile;
    this.#tables.add('participations', {
      ...{ id: `${programme}-${number}`, participant_id: number, programme_id: programme },
      ...{ applied_on: applied, admitted_on: admitted },
    });
  }
}
