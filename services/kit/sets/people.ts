import type { Scope } from '@dienstweg/schema/access';
import type { Viewer } from '../identity/Viewer.ts';
import { type Language, labelOf } from '../labels.ts';
import type { Notes } from '../loaders/whose.ts';
import type { Criteria } from './criteria.ts';
import { type CountsTold, FEW, mayTell, mayTellValues, reads } from './discretion.ts';
import type { RequestSets, SetQuery } from './KeptSets.ts';
import { MemberSet } from './MemberSet.ts';
import { type Members, membersFrom } from './members.ts';

/** A cohort as it travels between services, with what they answered about it. */
export interface CohortReference {
  readonly criteria: Criteria;
  readonly courseSets?: readonly unknown[] | null;
  readonly certificateDays?: readonly unknown[] | null;
  readonly employerSets?: readonly unknown[] | null;
  readonly employerPlaces?: readonly unknown[] | null;
  readonly vacancyPlaces?: readonly unknown[] | null;
  readonly spent?: number | null;
}

/** A set of people as it travels between services. */
export interface PeopleReference {
  readonly members: unknown;
}

/** How people are split: by the values a query answers for a day and within some programmes. */
export interface SplitBy {
  query(asOf: string, within: readonly string[] | null): SetQuery;
  /** All values in their order; without them the values that occur, in ascending order, as far as these may be told. */
  readonly values?: readonly string[];
  /** What has to be readable of people to be told who shares a value. */
  readonly scope: Scope;
}

/** Those of some people who share a value; the key is null where there is none or it is unknown. */
export interface Group {
  readonly key: string | null;
  readonly people: PeopleReference;
  /** Their share of the people who were split; null where those are nobody or must not be counted. */
  readonly share: number | null;
}

/** The people by a value they share, in the order of the values, those without one last. */
export async function splitPeople(
  { members }: PeopleReference,
  { query, values, scope }: SplitBy,
  { sets, counts, viewer, db }: Splitting,
): Promise<Group[]> {
  const people = parted(membersFrom(members), scope, viewer);
  const { set, ...shared } = people;
  const { asOf, within, discretion } = shared;
  const found = (await sets.split(query(asOf, within))).of(set);
  const group = (key: string | null): Group => {
    const some = found.get(key) ?? MemberSet.empty;
    return {
      key,
      people: { members: noteFew({ set: some, ...shared }, db) },
      share: set.size && mayTell(discretion, counts) ? some.size / set.size : null,
    };
  };
  const occurring = () => [...found.keys()].filter((key) => key !== null && found.get(key)?.size);
  const keys = values ?? (mayTellValues(people, counts) ? occurring() : []);
  return [...keys, null].map(group);
}

interface Splitting extends Counting {
  readonly sets: RequestSets;
  readonly viewer: Viewer;
  readonly db: Notes;
}

/** Notes one or two people who are told of as they are: to tell how many meet a condition is to tell of each whether they do. */
export function noteFew(members: Members, { people }: Notes): Members {
  const { set, discretion } = members;
  if (discretion === undefined && set.size <= FEW) for (const number of set.numbers()) people.add(number);
  return members;
}

/** People as they are told apart by something: their parts are counted as by whoever may list them only where the viewer may read it of each. */
export const parted = (people: Members, scope: Scope, viewer: Viewer): Members => ({
  ...people,
  scopes: [...people.scopes, scope],
  discretion: people.discretion ?? (reads(viewer, [scope]) ? undefined : 'SEALED'),
});

/** Groups with their values in words, which are those of an enum. */
export const labelled = (groups: readonly Group[], type: string, language: Language) =>
  groups.map((group) => ({ ...group, label: labelOf(type, group.key, language) }));

/** What a request may be told of numbers of people. */
export interface Counting {
  readonly counts: CountsTold;
}

/** How every service counts people. */
export const counting = {
  count: (people: PeopleReference, _: unknown, context: Counting) =>
    counting.suppressed(people, _, context) ? null : membersFrom(people.members).set.size,
  suppressed: ({ members }: PeopleReference, _: unknown, { counts }: Counting) =>
    !mayTell(membersFrom(members).discretion, counts),
};
