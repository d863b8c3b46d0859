import {
  DayVector,
  daysOf,
  type Evaluating,
  MemberSet,
  type Members,
  membersFrom,
  type PeopleReference,
  subgraphUnavailable,
} from '@dienstweg/kit';
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

/** The days between two milestones of each person who reached the second on or after the first. */
export async function daysBetween(db: Evaluating, people: DatedPeople, from: Milestone, to: Milestone): Promise<Days> {
  const [first, second] = await Promise.all([from, to].map((milestone) => daysOfMilestone(db, people, milestone)));
  const { set, ...shared } = membersFrom(people.members);
  const days: number[] = [];
  const took: number[] = [];
  for (const [i, number] of set.numbers().entries()) {
    const [began, ended] = [first?.at(i) ?? null, second?.at(i) ?? null];
    if (began !== null && ended !== null && ended >= began) {
      days.push(ended - began);
      took.push(number);
    }
  }
  const members = { set: MemberSet.ofNumbers(Uint32Array.from(took)), ...shared };
  return { sorted: days.sort((a, b) => a - b), members };
}

async function daysOfMilestone(db: Evaluating, people: DatedPeople, milestone: Milestone): Promise<DayVector> {
  if (milestone === 'PLACED') return daysOf(db, people, placed);
  if (milestone === 'LASTED_6_MONTHS') return daysOf(db, people, lasted);
  const [service, sent] = milestone === 'ENTERED' ? ['participant', people.enteredOn] : ['course', people.certifiedOn];
  if (sent === null || sent === undefined) throw subgraphUnavailable(service);
  return DayVector.from(sent);
}

/** The value that this share of the numbers does not exceed, interpolated between neighbours; null of no numbers. */
export function quantile({ sorted }: Days, share: number): number | null {
  if (sorted.length === 0) return null;
  const position = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(position)] as number, sorted[Math.ceil(position)] as number];
  return below + (above - below) * (position % 1);
}
