import { dayOf, plusDays, workday } from './calendar.ts';
import type { Random } from './random.ts';
import type { Stay } from './stays.ts';
import type { Tables } from './tables.ts';

/** The coach whom somebody has from a day until they leave. */
export interface Coached {
  readonly stay: Stay;
  readonly coach: string;
  readonly from: string;
}

/** Coaches and their contacts with people. */
export class Coaching {
  readonly #tables: Tables;
  readonly #random: Random;

  constructor(tables: Tables, random: Random) {
    this.#tables = tables;
    this.#random = random;
  }

  /** Coaches of a programme by id, spread over the organisations that employ them. */
  hire(programme: string, count: number, organisations: readonly string[]): string[] {
    return Array.from({ length: count }, (_, i) => {
      const id = `coach-${programme}-${i + 1}`;
      const organisation_id = organisations[i % organisations.length];
      this.#tables.add('coaches', { id, name: `Coach ${programme} ${i + 1}`, organisation_id });
      return id;
    });
  }

  assign(stay: Stay, coach: string, from = stay.entered): Coached {
    this.#tables.add('coachings', {
      id: `cg-${stay.id}`,
      participation_id: stay.id,
      coach_id: coach,
      coached_from: from,
      coached_until: stay.left,
    });
    return { stay, coach, from };
  }

  /** So many contacts, spread over the days with a coach. */
  contact(coached: Coached, kinds: Record<string, number>, count: number) {
    const random = this.#random;
    const { from, stay } = coached;
    const days = dayOf(stay.left) - dayOf(from) - 5; // a day off at the end leads no further than the last day
    for (let i = 1; i <= count; i++) {
      const on = workday(plusDays(from, Math.max(0, Math.floor((days * (i - random.next())) / count))));
      this.contactOn(coached, random.weighted(kinds), on, i);
    }
  }

  contactOn({ stay, coach }: Coached, kind: string, on: string, i: number) {
    this.#tables.add('contacts', {
      id: `ct-${stay.id}-${i}`,
      participation_id: stay.id,
      coach_id: coach,
      kind,
      held_on: on,
      minutes: ((dayOf(on) + i) % 17) * 5 + 10,
    });
  }
}
