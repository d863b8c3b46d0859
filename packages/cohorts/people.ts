import type { Notes } from '@dienstweg/protection';
import type { Disclosure } from '@dienstweg/schema/disclosure';
import { type Asker, controls, refuseUnread } from './audience.ts';
import type { Fact } from './criteria.ts';
import { type Members, membersFrom } from './members.ts';
import { rounded } from './rounding.ts';

/** A set of people as it travels between services. */
export interface PeopleReference {
  readonly members: unknown;
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
