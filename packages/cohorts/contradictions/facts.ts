/** SQL types of what one service tells others to find contradictions by, relation by relation and column by column. */
export const FACTS = {
  participant: {
    stays: { number: 'int', programme_id: 'text', entered_on: 'date', left_on: 'date', exit_reason: 'text' },
    labour_statuses: { number: 'int', kind: 'text', held_from: 'date', held_until: 'date' },
  },
  employer: {
    placements: { number: 'int', kind: 'text', agreed_on: 'date', started_on: 'date', ended_on: 'date' },
    commitments: { number: 'int', binding_on: 'date', settled_on: 'date' },
  },
  funding: {
    /** Until is the first day after; of a programme known to the month or year, the last that it may be. */
    programmes: { id: 'text', runs_from: 'date', runs_until: 'date', coach_promised: 'boolean' },
    /** Days paid by grants of the programme itself and of what it is part of. */
    payments: {
      programme_id: 'text',
      funding_line_id: 'text',
      funder_id: 'text',
      paid_from: 'date',
      paid_until: 'date',
    },
    /** Values in one text, as no array holds lists of several lengths. */
    eligibility_rules: { programme_id: 'text', kind: 'text', minimum: 'int', maximum: 'int', allowed: 'text' },
  },
} as const;

type Facts = typeof FACTS;
export type Supplier = keyof Facts;

/** A statement for each relation that a service tells; `$1` is the day as of which is asked. */
export type FactQueries<Service extends Supplier> = Readonly<Record<keyof Facts[Service], string>>;

/** What a service told: by relation its columns, each an array as PostgreSQL writes it. */
export type ToldFacts = Readonly<Record<string, readonly string[]>>;

/** The columns of each relation, by its name. */
export const RELATIONS = new Map(Object.values(FACTS).flatMap((relations) => Object.entries<Columns>(relations)));

type Columns = Readonly<Record<string, string>>;
