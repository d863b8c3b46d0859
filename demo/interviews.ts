import { plusDays, workday } from './calendar.ts';
import type { Stage } from './demo.ts';
import type { Random } from './random.ts';
import type { Stay } from './stays.ts';
import type { Fact, Tables } from './tables.ts';

export interface Event {
  readonly id: string;
  readonly programme: string;
  /** The day on which it was or will be held. */
  readonly on: string;
  readonly establishments: readonly Fact[];
}
export interface Meeting {
  readonly stay: Stay;
  readonly establishment: Fact;
  readonly outcome: string;
}

const ENGAGED: readonly string[] = ['SHADOWING', 'INTERNSHIP', 'TRIAL_WORK'];

/**
 * Rounds in which everybody sits at one table and every establishment talks to one person: each meeting takes the first
 * round in which both are free.
 */
export class Interviews {
  readonly #taken = new Set<string>();
  readonly #count = new Map<number, number>();
  readonly #tables: Tables;
  readonly #random: Random;
  readonly #event: Event;

  constructor({ tables, random }: Pick<Stage, 'tables' | 'random'>, event: Event) {
    this.#tables = tables;
    this.#random = random;
    this.#event = event;
    for (const { id } of event.establishments)
      tables.add('event-establishments', { id: `${event.id}-${id}`, event_id: event.id, establishment_id: id });
  }

  register({ person }: Stay, on: string) {
    const { id } = this.#event;
    this.#tables.add('event-registrations', {
      ...{ id: `${id}-${person.number}`, event_id: id, participant_id: person.number, registered_on: on },
    });
  }

  /** An interview, planned since the day; some do not come to it. */
  meet({ stay, establishment, outcome }: Meeting, planned: string) {
    const { number } = stay.person;
    const i = (this.#count.get(number) ?? 0) + 1;
    this.#count.set(number, i);
    const id = `${this.#event.id}-${number}-${i}`;
    const came = this.#random.chance(0.92) || outcome === 'EMPLOYMENT' ? 'HELD' : 'NO_SHOW';
    const state = this.#tables.isKnown(this.#event.on) ? came : 'PLANNED';
    const round = this.#round(number, establishment);
    if (!this.#tables.isKnown(planned)) return;
    this.#lay(round, establishment);
    this.#tables.add('interviews', {
      ...{ id, event_id: this.#event.id, round, participant_id: number, establishment_id: establishment.id, state },
      outcome: state === 'HELD' ? outcome : null,
    });
    if (state === 'HELD' && ENGAGED.includes(outcome)) this.#engage({ stay, establishment, outcome }, { id, i });
  }

  #lay(round: number, establishment: Fact) {
    const number = this.#event.establishments.indexOf(establishment) + 1;
    const table = { id: `${this.#event.id}-${round}-${number}`, event_id: this.#event.id, round, number };
    this.#tables.add('event-tables', { ...table, establishment_id: establishment.id });
  }

  #round(person: number, { id }: Fact): number {
    let round = 1;
    const isTaken = (who: string | number | undefined) => this.#taken.has(`${round} ${who}`);
    while (isTaken(person) || isTaken(id)) round++;
    this.#taken.add(`${round} ${person}`).add(`${round} ${id}`);
    return round;
  }

  #engage({ stay, establishment, outcome }: Meeting, { id, i }: { id: string; i: number }) {
    const from = workday(plusDays(this.#event.on, i * 8));
    this.#tables.add('engagements', {
      id: `eg-${id}`,
      participant_id: stay.person.number,
      establishment_id: establishment.id,
      programme_id: this.#event.programme,
      kind: outcome,
      engaged_from: from,
      engaged_until: workday(plusDays(from, 4)),
      interview_id: id,
    });
  }
}
