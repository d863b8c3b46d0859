import {
  DayVector,
  daysOf,
  type Evaluating,
  FEW,
  MemberSet,
  type Members,
  membersFrom,
  noteFew,
  type PeopleReference,
  parted,
  subgraphUnavailable,
  type Viewer,
} from '@dienstweg/kit';
import type { Scope } from '@dienstweg/schema/access';
import type { Milestone } from '../__generated__/resolvers.ts';
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
}

/** What a milestone tells of everyone who reached it. */
const TOLD_BY: Readonly<Record<Milestone, Scope>> = {
  ENTERED: 'participations:read',
  CERTIFIED: 'certificates:read',
  PLACED: 'placements:read',
  LASTED_6_MONTHS: 'placements:read',
};

interface Asking {
  readonly db: { readonly everyone: Evaluating; readonly people: Set<number> };
  readonly viewer: Viewer;
}

/** The days between two milestones of each person who reached the second on or after the first. */
export async function daysBetween(
  { db, viewer }: Asking,
  people: DatedPeople,
  from: Milestone,
  to: Milestone,
): Promise<Days> {
  const [first, second] = await Promise.all(
    [from, to].map((milestone) => daysOfMilestone(db.everyone, people, milestone)),
  );
  const { set, ...shared } = [from, to].reduce(
    (some, milestone) => parted(some, TOLD_BY[milestone], viewer),
    membersFrom(people.members),
  );
  const days: number[] = [];
  const took: number[] = [];
  for (const [i, number] of set.numbers().entries()) {
    const [began, ended] = [first?.at(i) ?? null, second?.at(i) ?? null];
    if (began !== null && ended !== null && ended >= began) {
      days.push(ended - began);
      took.push(number);
    }
  }
  const members = noteFew({ set: MemberSet.ofNumbers(Uint32Array.from(took)), ...shared }, db);
  return { sorted: days.sort((a, b) => a - b), members };
}

async function daysOfMilestone(db: Evaluating, people: DatedPeople, milestone: Milestone): Promise<DayVector> {
  if (milestone === 'PLACED') return daysOf(db, people, placed);
  if (milestone === 'LASTED_6_MONTHS') return daysOf(db, people, lasted);
  const [service, sent] = milestone === 'ENTERED' ? ['participant', people.enteredOn] : ['course', people.certifiedOn];
  if (sent === null || sent === undefined) throw subgraphUnavailable(service);
  return DayVector.from(sent);
}

/** The value that this share of the numbers does not exceed, interpolated between neighbours; null of no numbers. Of people who must not be told apart, the least and the greatest two are as the next. */
export function quantile({ sorted, members }: Days, share: number): number | null {
  if (sorted.length === 0) return null;
  const last = sorted.length - 1;
  const few = members.discretion === undefined ? 0 : Math.min(FEW, last / 2);
  const position = Math.min(Math.max(share * last, few), last - few);
  const [below, above] = [sorted[Math.floor(position)] as number, sorted[Math.ceil(position)] as number];
  return below + (above - below) * (position % 1);
}
