import { HORIZON, plusDays, plusMonths } from './days.ts';
import type { Person } from './people.ts';
import type { Place } from './places.ts';
import type { Random } from './random.ts';
import type { Tables } from './tables.ts';

export interface Establishment {
  id: string;
  employer: string;
  sector: string;
}

const MILESTONES = {
  DAYS_28: (on: string) => plusDays(on, 28),
  DAYS_90: (on: string) => plusDays(on, 90),
  MONTHS_6: (on: string) => plusMonths(on, 6),
  MONTHS_12: (on: string) => plusMonths(on, 12),
};
const LABOUR = {
  EMPLOYMENT_INSURED: 'EMPLOYED_INSURED',
  EMPLOYMENT_MARGINAL: 'EMPLOYED_MARGINAL',
  APPRENTICESHIP: 'APPRENTICESHIP',
  SELF_EMPLOYMENT: 'SELF_EMPLOYED',
};
export type PlacementKind = keyof typeof LABOUR;

/** Employers, vacancies, promises and placements. */
export class Work {
  readonly #tables: Tables;
  readonly #random: Random;

  constructor(tables: Tables, random: Random) {
    this.#tables = tables;
    this.#random = random;
  }

  /** An employer with one establishment of the sector in each place. */
  employer(
    id: string,
    name: string,
    sector: string,
    places: readonly Place[],
    organisation: string | null = null,
  ): Establishment[] {
    this.#tables.add('employers', { id, name, organisation_id: organisation });
    return places.map((place, i) => {
      const establishment = { id: `${id}-${i + 1}`, employer: id, sector };
      this.#tables.add('establishments', {
        id: establishment.id,
        name: `${name} ${place.name}`,
        employer_id: id,
        sector,
        postal_code: place.postalCode,
        ags: place.ags,
        latitude: Number((place.latitude + (this.#random.next() - 0.5) / 50).toFixed(4)),
        longitude: Number((place.longitude + (this.#random.next() - 0.5) / 50).toFixed(4)),
      });
      return establishment;
    });
  }

  vacancy(
    establishment: Establishment,
    title: string,
    kind: PlacementKind,
    occupation: string,
    opened: string,
    more: { german?: string; certificate?: string; positions?: number } = {},
  ) {
    this.#tables.add('vacancies', {
      id: `va-${establishment.id}-${opened}`,
      title,
      establishment_id: establishment.id,
      kind,
      occupation,
      positions: more.positions ?? this.#random.whole(1, 4),
      required_certificate: more.certificate,
      minimum_german: more.german,
      opened_on: opened,
      closed_on: null,
    });
  }

  /** A placement that began on the day, with its labour status and its checks; answers its id. */
  place(
    person: Person,
    kind: PlacementKind,
    establishment: Establishment,
    started: string,
    permanent: boolean | null,
  ): string {
    const id = `pl-${person.participation}-${started}`;
    const lost =
      kind !== 'APPRENTICESHIP' && this.#random.chance(0.18) ? plusDays(started, this.#random.whole(40, 330)) : null;
    const ended = lost && lost <= HORIZON ? lost : null;
    const self = kind === 'SELF_EMPLOYMENT';
    this.#tables.add('placements', {
      id,
      participant_id: person.number,
      programme_id: person.programme,
      kind,
      establishment_id: self ? null : establishment.id,
      employer_id: self ? null : establishment.employer,
      agreed_on: plusDays(started, -this.#random.whole(5, 30)),
      started_on: started,
      ended_on: ended,
      permanent: self ? null : permanent,
      probation_until: self ? null : plusMonths(started, kind === 'APPRENTICESHIP' ? 4 : 6),
    });
    person.labour.push({ kind: LABOUR[kind], from: started });
    if (ended) person.labour.push({ kind: 'UNEMPLOYED', from: ended });
    for (const [milestone, after] of Object.entries(MILESTONES)) {
      const due = after(started);
      const checked = due <= HORIZON && this.#random.chance(0.9);
      this.#tables.add('retention-checks', {
        id: `${id}-${milestone}`,
        placement_id: id,
        milestone,
        due_on: due,
        checked_on: checked ? due : null,
        retained: checked ? !ended || ended > due : null,
      });
    }
    if (!self && this.#random.chance(0.5)) {
      const due = plusDays(started, 60);
      this.#tables.add('probation-follow-ups', {
        id: `${id}-follow-up`,
        placement_id: id,
        due_on: due,
        held_on: due <= HORIZON ? due : null,
        partner: this.#random.one(['EMPLOYEE', 'EMPLOYER', 'BOTH']),
      });
    }
    return id;
  }

  /** A binding promise of a job, fulfilled by the placement where there is one. */
  promise(
    person: Person,
    employer: string,
    binding: string,
    due: string,
    fulfilled: { id: string; on: string } | null,
  ) {
    this.#tables.add('job-commitments', {
      id: `jc-${person.participation}`,
      participant_id: person.number,
      employer_id: employer,
      programme_id: person.programme,
      state: fulfilled ? 'FULFILLED' : 'LAPSED',
      offered_on: plusDays(binding, -14),
      binding_on: binding,
      due_on: due,
      settled_on: fulfilled ? fulfilled.on : plusDays(due, 1),
      fulfilled_by_id: fulfilled?.id,
    });
  }
}
