import { plusDays, workday } from './calendar.ts';
import type { Random } from './random.ts';
import type { Stay } from './stays.ts';
import type { Tables } from './tables.ts';

const AREAS = [
  ...(['LANGUAGE', 'QUALIFICATION', 'PLACEMENT'] as const), // reached or not by what else is told of the person
  ...(['CHILDCARE', 'HEALTH', 'DEBT', 'HOUSING', 'RECOGNITION'] as const),
];
type Area = (typeof AREAS)[number];

/** A stay, with the days on which something that a plan may aim at was reached. */
export interface Aims {
  readonly stay: Stay;
  readonly QUALIFICATION?: string | undefined;
  readonly PLACEMENT?: string | undefined;
}

/** Support plans: reviewed after half a year, when the next one is agreed. */
export class Plans {
  readonly #tables: Tables;
  readonly #random: Random;

  constructor(tables: Tables, random: Random) {
    this.#tables = tables;
    this.#random = random;
  }

  agree(aims: Aims, since = aims.stay.entered) {
    const { id, left } = aims.stay;
    let agreed = workday(plusDays(since, this.#random.whole(3, 21)));
    for (let i = 1; plusDays(agreed, 30) < left; i++) {
      const plan = { id: `sp-${id}-${i}`, participation_id: id, agreed_on: agreed };
      const review = workday(plusDays(agreed, 182));
      this.#tables.add('support-plans', { ...plan, review_on: review });
      const sensible = AREAS.filter((area) => isSensible(aims, area, agreed));
      for (const area of this.#random.some(sensible, this.#random.whole(1, 3)))
        this.#aim(plan, area, this.#settle(aims, area, agreed));
      agreed = review;
    }
  }

  /** When the goal is reached; else it is dropped as the stay ends. */
  #settle(aims: Aims, area: Area, agreed: string) {
    const { left } = aims.stay;
    const some = workday(plusDays(agreed, this.#random.whole(40, 300)));
    const reached = reachedOn(aims, area, agreed) ?? (this.#random.chance(0.85) ? some : left);
    return reached < left ? { state: 'MET', on: reached } : { state: 'DROPPED', on: plusDays(left, -1) };
  }

  #aim(plan: { id: string; agreed_on: string }, area: Area, { state, on }: { state: string; on: string }) {
    this.#tables.add('plan-goals', {
      id: `${plan.id}-${area}`,
      support_plan_id: plan.id,
      area,
      state: this.#tables.isKnown(on) ? state : 'OPEN',
      set_on: plan.agreed_on,
      settled_on: on,
    });
  }
}

const NEVER = '9999-12-31';

/** The day on which what else is told of the person reaches the goal; null where nothing else tells it. */
function reachedOn({ stay, ...reached }: Aims, area: Area, agreed: string): string | null {
  if (area === 'QUALIFICATION' || area === 'PLACEMENT') return reached[area] ?? NEVER;
  if (area !== 'LANGUAGE') return null;
  return stay.person.german.find(({ on, evidence }) => on > agreed && evidence === 'CERTIFICATE')?.on ?? NEVER;
}

function isSensible(aims: Aims, area: Area, on: string): boolean {
  const { children, education } = aims.stay.person;
  if (area === 'CHILDCARE') return children > 0;
  if (area === 'RECOGNITION') return education !== null && education !== 'ISCED_0_2';
  return area === 'QUALIFICATION' || area === 'PLACEMENT' ? on < (aims[area] ?? NEVER) : true;
}
