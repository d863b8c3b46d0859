import {
  type Asker,
  DayVector,
  daysOf,
  type Fact,
  fact,
  MemberSet,
  type Members,
  membersFrom,
  missingOver,
  noteFew,
  numberOf,
  type PeopleReference,
  rounded,
  withFacts,
} from '@dienstweg/cohorts';
import { badUserInput, daysUntil, type Evaluating, type Session, subgraphUnavailable } from '@dienstweg/kit';
import type { Notes } from '@dienstweg/protection';
import type { Milestone } from '../__generated__/resolvers.ts';
import { halfOf } from './kaplan-meier.ts';
import { lasted, placed } from './milestones.ts';

/** People with what the other services answered about their milestones; null where one did not answer. */
export interface DatedPeople extends PeopleReference {
  readonly enteredOn?: unknown;
  readonly certifiedOn?: unknown;
}

/** Numbers of days in ascending order. */
export interface Days {
  readonly sorted: readonly number[];
  /** The people who took them. */
  readonly members: Members;
  /** How many days those have waited so far who have not got there, in ascending order. */
  readonly waited: readonly number[];
  readonly waiting: Members;
}

/** What a milestone tells of everyone who reached it. */
const TOLD_BY: Readonly<Record<Milestone, Fact>> = {
  ENTERED: fact('People.days(ENTERED)', 'participations:read'),
  CERTIFIED: fact('People.days(CERTIFIED)', 'certificates:read'),
  PLACED: fact('People.days(PLACED)', 'placements:read'),
  LASTED_6_MONTHS: fact('People.days(LASTED_6_MONTHS)', 'placements:read'),
};

interface Asking extends Asker {
  readonly db: Notes & Pick<Session, 'withoutRowSecurity'>;
}

/**
 * The days between two milestones of each person who reached the second on or after the first, and those that others
 * have waited for it.
 */
export async function daysBetween(
  { db, ...asker }: Asking,
  people: DatedPeople,
  from: Milestone,
  to: Milestone,
): Promise<Days> {
  const [first, second] = await Promise.all(
    [from, to].map((milestone) => daysOfMilestone(db.withoutRowSecurity, people, milestone)),
  );
  const { set, ...shared } = withFacts(membersFrom(people.members), [TOLD_BY[from], TOLD_BY[to]], asker);
  const [got, wait] = [new Durations(), new Durations()];
  const now = daysUntil('1970-01-01', shared.asOf);
  for (const [i, number] of set.numbers().entries()) {
    const [began, ended] = [first?.at(i) ?? null, second?.at(i) ?? null];
    if (began === null) continue;
    if (ended === null) wait.add(number, now - began);
    else if (ended >= began) got.add(number, ended - began);
  }
  const noted = (numbers: readonly number[]) =>
    noteFew({ set: MemberSet.ofNumbers(Uint32Array.from(numbers)), ...shared }, db);
  return {
    sorted: got.ascending(),
    members: noted(got.numbers),
    waited: wait.ascending(),
    waiting: noted(wait.numbers),
  };
}

/** Days by person. */
class Durations {
  readonly numbers: number[] = [];
  readonly #days: number[] = [];

  add(number: number, days: number) {
    this.numbers.push(number);
    this.#days.push(days);
  }

  ascending = (): readonly number[] => this.#days.toSorted((a, b) => a - b);
}

async function daysOfMilestone(db: Evaluating, people: DatedPeople, milestone: Milestone): Promise<DayVector> {
  if (milestone === 'PLACED') return daysOf(db, people, placed);
  if (milestone === 'LASTED_6_MONTHS') return daysOf(db, people, lasted);
  const [service, sent] = milestone === 'ENTERED' ? ['participant', people.enteredOn] : ['course', people.certifiedOn];
  if (sent === null || sent === undefined) throw subgraphUnavailable(service);
  return DayVector.from(sent);
}

/** Why nothing is told of the days; null where something is. */
export const missingIn = (days: Days) => missingOver(numberOf(days), days.members.base);

const WEEK = 7;
const QUARTILES = [0.25, 0.5, 0.75];

/**
 * The days within which this share of the people did it, interpolated between neighbours; null over nobody. Where
 * numbers are rounded, quartiles only, in whole weeks and over enough people: BAD_USER_INPUT for another share.
 */
export function quantile(days: Days, share: number): number | null {
  if (missingIn(days)) return null;
  const {
    sorted,
    members: { base },
  } = days;
  if (base !== 1 && !QUARTILES.includes(share)) throw quartilesOnly();
  const position = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(position)] as number, sorted[Math.ceil(position)] as number];
  return told(below + (above - below) * (position % 1), base);
}

/** When half of all got there, who waits counted, or why that is not told. */
export function kaplanMeier({ sorted, waited, members: { base } }: Days) {
  const all = missingOver(rounded(sorted.length + waited.length, base), base);
  if (all) return { median: null, missing: all };
  const half = halfOf(sorted, waited);
  if (!half) return { median: null, missing: 'NOT_REACHED' } as const;
  const few = missingOver(rounded(half.onTheirWay, base), base);
  return { median: few ? null : told(half.days, base), missing: few };
}

/** Days as they are told: in whole weeks where numbers are rounded. */
const told = (days: number, base: number) => (base === 1 ? days : Math.round(days / WEEK) * WEEK);

const quartilesOnly = () =>
  badUserInput({
    EN: 'at: rounded numbers have quartiles only.',
    DE: 'at: Zu gerundeten Zahlen gibt es nur Viertelwerte.',
  });
