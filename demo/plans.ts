import { plusDays, workday } from './calendar.ts';
import type { Random } from './random.ts';
import type { Stay } from './stays.ts';
import type { Tables } from './tables.ts';

/** Days on which something that a plan may aim at was reached. */
export interface Reached {
  QUALIFICATION?: string | undefined;
  PLACEMENT?: string | undefined;
}
type Area = 'LANGUAGE' | 'CHILDCARE' | 'QUALIFICATION' | 'PLACEMENT' | 'HEALTH' | 'DEBT' | 'HOUSING' | 'RECOGNITION';
const AREAS: readonly Area[] = [
  'LANGUAGE',
  'CHILDCARE',
  'QUALIFICATION',
  'PLACEMENT',
  'HEALTH',
  'DEBT',
  'HOUSING',
  'RECOGNITION',
];
/** What is reached or not by what else is known of the person. */
const BY_FACTS: ReadonlySet<Area> = new Set(['LANGUAGE', 'QUALIFICATION', 'PLACEMENT']);

/** Support plans: reviewed after half a year, when the next one is agreed. */
export class Plans {
  readonly #tables: Tables;
  readonly #random: Random;

  constructor(tables: Tables, random: Random) {
    this.#tables = tables;
    this.#random = random;
  }

  agree(stay: Stay, reached: Reached, since = stay.entered, random = this.#random) {
    let agreed = workday(plusDays(since, random.whole(3, 21)));
    for (let i = 1; plusDays(agreed, 30) < stay.left; i++) {
      const id = `sp-${stay.id}-${i}`;
      const review = workday(plusDays(agreed, 182));
      this.#tables.add('support-plans', { id, participation_id: stay.id, agreed_on: agreed, review_on: review });
      for (const area of random.some(this.#areas(stay, reached, agreed), random.whole(1, 3)))
        this.#aim({ stay, plan: id, area, agreed }, this.#end({ stay, area, agreed }, reached, random));
      agreed = review;
    }
  }

  /** What can still be aimed at on the day. */
  #areas({ person }: Stay, reached: Reached, on: string): Area[] {
    const { QUALIFICATION = '9999', PLACEMENT = '9999' } = reached;
    const sensible: Partial<Record<Area, boolean>> = {
      CHILDCARE: person.children > 0,
      QUALIFICATION: on < QUALIFICATION,
      PLACEMENT: on < PLACEMENT,
      RECOGNITION: person.education !== null && person.education !== 'ISCED_0_2',
    };
    return AREAS.filter((area) => sensible[area] ?? true);
  }

  /** When the goal is reached; null where it is not. */
  #end(
    { stay, area, agreed }: { stay: Stay; area: Area; agreed: string },
    reached: Reached,
    random: Random,
  ): string | null {
    const some = workday(plusDays(agreed, random.whole(40, 300)));
    if (!BY_FACTS.has(area)) return random.chance(0.85) ? some : null;
    const shown = stay.person.german.find(({ on, evidence }) => on > agreed && evidence === 'CERTIFICATE')?.on;
    return { LANGUAGE: shown, ...reached }[area as keyof Reached | 'LANGUAGE'] ?? null;
  }

  #aim({ stay, plan, area, agreed }: { stay: Stay; plan: string; area: Area; agreed: string }, end: string | null) {
    const isMet = end !== null && end < stay.left;
    const settled = isMet ? end : plusDays(stay.left, -1);
    const state = isMet ? 'MET' : 'DROPPED';
    this.#tables.add('plan-goals', {
      id: `${plan}-${area}`,
      support_plan_id: plan,
      area,
      state: this.#tables.isKnown(settled) ? state : 'OPEN',
      set_on: agreed,
      settled_on: settled,
    });
  }
}
