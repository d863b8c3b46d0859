import { dayOf, HORIZON, plusDays } from './days.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Tables } from './tables.ts';

const AREAS = [
  'LANGUAGE',
  'CHILDCARE',
  'QUALIFICATION',
  'PLACEMENT',
  'HEALTH',
  'DEBT',
  'HOUSING',
  'RECOGNITION',
] as const;

/** Coaches, contacts and support plans. */
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
      this.#tables.add('coaches', {
        id,
        name: `Coach ${programme} ${i + 1}`,
        organisation_id: organisations[i % organisations.length],
      });
      return id;
    });
  }

  /** A coach for the person from a day until the end of the stay. */
  assign(person: Person, coach: string, from = person.entered) {
    this.#tables.add('coachings', {
      id: `cg-${person.participation}`,
      participation_id: person.participation,
      coach_id: coach,
      coached_from: from,
      coached_until: person.left,
    });
  }

  /** Counselling contacts spread over the stay. */
  contact(person: Person, coach: string | null, kinds: Record<string, number>, count: number) {
    const days = dayOf(person.left ?? HORIZON) - dayOf(person.entered);
    for (let i = 1; i <= count; i++)
      this.contactOn(
        person,
        coach,
        this.#random.weighted(kinds),
        plusDays(person.entered, Math.floor((days * (i - this.#random.next())) / count)),
        i,
      );
  }

  contactOn(person: Person, coach: string | null, kind: string, on: string, i: number) {
    this.#tables.add('contacts', {
      id: `ct-${person.participation}-${i}`,
      participation_id: person.participation,
      coach_id: coach,
      kind,
      held_on: on,
      minutes: this.#random.whole(2, 18) * 5,
    });
  }

  /** A support plan with one to four goals. */
  plan(person: Person) {
    const agreed = plusDays(person.entered, this.#random.whole(3, 30));
    const id = `sp-${person.participation}`;
    this.#tables.add('support-plans', {
      id,
      participation_id: person.participation,
      agreed_on: agreed,
      review_on: plusDays(agreed, 182),
    });
    for (const [i, area] of this.#random.some(AREAS, this.#random.whole(1, 4)).entries()) {
      const settled = plusDays(agreed, this.#random.whole(40, 300));
      const state = settled > HORIZON ? 'OPEN' : this.#random.weighted({ OPEN: 3, MET: 5, DROPPED: 1 });
      this.#tables.add('plan-goals', {
        id: `${id}-${i + 1}`,
        support_plan_id: id,
        area,
        state,
        set_on: agreed,
        settled_on: state === 'OPEN' ? null : settled,
      });
    }
  }
}
