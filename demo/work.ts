import { plusDays, plusMonths, workday } from './calendar.ts';
import { LEVELS } from './people.ts';
import type { Random } from './random.ts';
import type { Stay } from './stays.ts';
import type { Fact, Tables } from './tables.ts';
import { Vacancies } from './vacancies.ts';

const LABOUR = {
  EMPLOYMENT_INSURED: 'EMPLOYED_INSURED',
  EMPLOYMENT_MARGINAL: 'EMPLOYED_MARGINAL',
  APPRENTICESHIP: 'APPRENTICESHIP',
  SELF_EMPLOYMENT: 'SELF_EMPLOYED',
};
export type PlacementKind = keyof typeof LABOUR;

const MILESTONES = {
  DAYS_28: (on: string) => plusDays(on, 28),
  DAYS_90: (on: string) => plusDays(on, 90),
  MONTHS_6: (on: string) => plusMonths(on, 6),
  MONTHS_12: (on: string) => plusMonths(on, 12),
};

export interface Job {
  readonly kind: PlacementKind;
  readonly establishment: Fact;
  readonly started: string;
  /** Unless told, some weeks before. */
  readonly agreed?: string;
  readonly permanent?: boolean | null;
  /** Whether it came without an open position, as by a promise. */
  readonly unadvertised?: boolean;
  /** The first day after it; unless told, some jobs are lost within a year, and training takes three. */
  readonly ended?: string | null;
}
export interface Placed extends Job {
  readonly id: string;
  readonly agreed: string;
}

/** Placements, with what is done to make them last. */
export class Work {
  readonly vacancies: Vacancies;
  readonly #tables: Tables;
  readonly #random: Random;

  constructor(tables: Tables, random: Random) {
    this.#tables = tables;
    this.#random = random;
    this.vacancies = new Vacancies(tables, random);
  }

  /** A placement with its labour status and its checks; training that is completed leads to a job at the same place. */
  place(stay: Stay, job: Job): Placed {
    const { kind, establishment, started } = job;
    const id = `pl-${stay.id}-${started}`;
    const isOwn = kind === 'SELF_EMPLOYMENT';
    const ended = job.ended === undefined ? this.#end(job) : job.ended;
    const agreed = job.agreed ?? workday(plusDays(started, -this.#random.whole(8, 30)));
    const german = stay.person.german.findLast(({ on }) => on <= agreed)?.level ?? LEVELS[0];
    this.#tables.add('placements', {
      id,
      participant_id: stay.person.number,
      programme_id: stay.programme,
      kind,
      establishment_id: isOwn ? null : establishment.id,
      employer_id: isOwn ? null : establishment.employer_id,
      vacancy_id: isOwn || job.unadvertised ? null : this.vacancies.take({ establishment, kind, agreed, german }),
      ...{ agreed_on: agreed, started_on: started, ended_on: ended },
      permanent: isOwn || kind === 'APPRENTICESHIP' ? null : job.permanent,
      probation_until: isOwn ? null : plusMonths(started, kind === 'APPRENTICESHIP' ? 4 : 6),
    });
    stay.person.labour.push({ kind: LABOUR[kind], from: started });
    this.#check({ ...job, id, agreed }, ended);
    if (ended && kind === 'APPRENTICESHIP')
      this.place(stay, {
        kind: 'EMPLOYMENT_INSURED',
        establishment,
        started: ended,
        permanent: true,
        unadvertised: true,
        ended: null,
      });
    else if (ended) stay.person.labour.push({ kind: 'UNEMPLOYED', from: ended });
    return { ...job, id, agreed };
  }

  #end({ kind, started }: Job): string | null {
    if (kind === 'APPRENTICESHIP') return workday(plusMonths(started, 36));
    return this.#random.chance(0.18) ? workday(plusDays(started, this.#random.whole(40, 330))) : null;
  }

  #check({ id, kind, started }: Placed, ended: string | null) {
    const random = this.#random;
    const { isKnown } = this.#tables;
    for (const [milestone, after] of Object.entries(MILESTONES)) {
      const due = after(started);
      const checked = workday(due);
      const isChecked = random.chance(0.9) && isKnown(checked);
      if (isKnown(started))
        this.#tables.add('retention-checks', {
          ...{ id: `${id}-${milestone}`, placement_id: id, milestone, due_on: due },
          checked_on: isChecked ? checked : null,
          retained: isChecked ? !ended || ended > due : null,
        });
    }
    const due = workday(plusDays(started, 60));
    const partner = random.one(['EMPLOYEE', 'EMPLOYER', 'BOTH', null, null, null]);
    if (!partner || kind === 'SELF_EMPLOYMENT' || !isKnown(started) || (ended && ended < due)) return;
    const held_on = isKnown(due) ? due : null;
    this.#tables.add('probation-follow-ups', {
      id: `${id}-follow-up`,
      placement_id: id,
      due_on: due,
      held_on,
      partner,
    });
  }

  /** A binding promise of a job; it is kept by the placement, or lapses when it was due. */
  promise(
    { id, person, programme }: Stay,
    employer: string,
    days: { offered: string; binding: string; due: string },
    placed: Placed | null,
  ) {
    const settled = placed?.started ?? plusDays(days.due, 1);
    const { isKnown } = this.#tables;
    const open = isKnown(days.binding) ? 'BINDING' : 'OFFERED';
    this.#tables.add('job-commitments', {
      id: `jc-${id}`,
      participant_id: person.number,
      employer_id: employer,
      programme_id: programme,
      state: isKnown(settled) ? (placed ? 'FULFILLED' : 'LAPSED') : open,
      ...{ offered_on: days.offered, binding_on: days.binding, due_on: days.due, settled_on: settled },
      fulfilled_by_id: placed && isKnown(settled) ? placed.id : null,
    });
  }
}
