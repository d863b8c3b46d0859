import type { Language } from '@dienstweg/kit';
import type { Notes } from '@dienstweg/protection';
import type { Disclosure, MissingReason } from '@dienstweg/schema/disclosure';
import { type Asker, controls, refuseUnread } from './audience.ts';
import type { Fact } from './criteria.ts';
import type { QueryWithin, RequestSets } from './KeptSets.ts';
import { labelOf } from './labels.ts';
import { MemberSet } from './MemberSet.ts';
import { type Members, membersFrom } from './members.ts';
import { rounded, shareOf } from './rounding.ts';

/** A set of people as it travels between services. */
export interface PeopleReference {
  readonly members: unknown;
}

/** How people are split: by the values a query answers for a day and within some programmes. */
export interface SplitBy {
  readonly query: QueryWithin;
  /** All values in their order; without them the values that occur, in ascending order. */
  readonly values?: readonly string[];
  /** What is told of whoever shares a value. */
  readonly fact: Fact;
}

/** Those of some people who share a value; the key is null where there is none or it is unknown. */
export interface Group {
  readonly key: string | null;
  readonly people: PeopleReference;
  /** Their share of the people who were split. */
  readonly share: number | null;
  readonly shareMissing: MissingReason | null;
}

/**
 * The people by a value they share, those without one last. If numbers are rounded, values told as 0 are left out,
 * except an enum's.
 */
export async function splitPeople(
  { members }: PeopleReference,
  { query, values, fact }: SplitBy,
  { sets, db, ...asker }: Splitting,
): Promise<Group[]> {
  const { set, ...shared } = withFacts(membersFrom(members), [fact], asker);
  const { asOf, within, base } = shared;
  const found = (await sets.split(query(asOf, within))).of(set);
  const group = (key: string | null): Group => {
    const some = found.get(key) ?? MemberSet.empty;
    return {
      key,
      people: { members: noteFew({ set: some, ...shared }, db) },
      ...shareOf(some.size, set.size, base),
    };
  };
  const occurring = () =>
    [...found.keys()].filter((key) => key !== null && rounded(found.get(key)?.size ?? 0, base) > 0);
  return [...(values ?? occurring()), null].map(group);
}

interface Splitting extends Asker {
  readonly sets: RequestSets;
  readonly db: Notes;
}

/** So few people are known to whoever is told how many they are. */
const FEW = 2;

/**
 * Notes one or two people who are counted exactly for the audit log: that 2 of the 2 are unemployed tells it of each.
 */
export function noteFew(members: Members, notes: Notes): Members {
  const { set, base, facts } = members;
  if (base > 1 || set.size === 0 || set.size > FEW) return members;
  for (const number of set.numbers()) notes.people.add(number);
  noteFacts(facts, notes);
  return members;
}

/** Notes what people are told to have in common. */
export function noteFacts(facts: readonly Fact[], notes: Notes) {
  for (const { name } of facts) notes.facts.add(name);
}

/**
 * People of whom more is told. Throws where they are those of a list, who are known each, and the viewer may not read
 * it.
 */
export function withFacts(people: Members, facts: readonly Fact[], { viewer }: Asker): Members {
  if (people.isListed && !controls(viewer)) refuseUnread(viewer, facts);
  return { ...people, facts: [...people.facts, ...facts] };
}

/** Groups with their values in words, which are those of an enum. */
export const labelled = (groups: readonly Group[], type: string, language: Language) =>
  groups.map((group) => ({ ...group, label: labelOf(type, group.key, language) }));

/** The number of some people, as it is told. */
export function numberOf({ members }: PeopleReference): number {
  const { set, base } = membersFrom(members);
  return rounded(set.size, base);
}

/** How every service tells a number of people. */
export const counting = {
  count: numberOf,
  disclosure: ({ members }: PeopleReference): Disclosure => (membersFrom(members).base === 1 ? 'EXACT' : 'ROUNDED'),
};
