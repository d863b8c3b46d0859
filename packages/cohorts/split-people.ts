import type { Language, Texts } from '@dienstweg/kit';
import type { Notes } from '@dienstweg/protection';
import type { Scope } from '@dienstweg/schema/access';
import type { MissingReason } from '@dienstweg/schema/disclosure';
import { type Asker, fact } from './audience.ts';
import type { Interval } from './interval.ts';
import type { QueryWithin, RequestSets } from './KeptSets.ts';
import { labelOf } from './labels.ts';
import { MemberSet } from './MemberSet.ts';
import { membersFrom } from './members.ts';
import { noteFew, type PeopleReference, withFacts } from './people.ts';
import { rounded, shareOf } from './rounding.ts';

/** How people are split: by the values a query answers for a day and within some programmes. */
export interface SplitBy {
  readonly query: QueryWithin;
  /** All values in their order; without them the values that occur, in ascending order. */
  readonly values?: readonly string[];
  /** The enum that has the values. */
  readonly type?: string;
  /** How a value is said that is of no enum; without either it says itself what it is. */
  readonly inWords?: (key: string, language: Language) => string;
  /** What whoever is in no group is said to be: without a value, or of unknown value. */
  readonly others: 'NONE' | 'UNKNOWN';
  /** What it takes to be told the values of single people. */
  readonly scopes: readonly Scope[];
}

/** People to be split, and by what. */
export interface Splitting<Attribute extends string = string> extends PeopleReference {
  readonly attribute: Attribute;
}

/** Those of some people who share a value; the key is null where there is none or it is unknown. */
export interface Group<Attribute extends string> {
  readonly attribute: Attribute;
  readonly key: string | null;
  readonly people: PeopleReference;
  /** Their share of the people who were split. */
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly shareMissing: MissingReason | null;
}

interface Supplies extends Asker {
  readonly sets: RequestSets;
  readonly db: Notes;
}

/**
 * The people by a value they share, those without one last. If numbers are rounded, values told as 0 are left out,
 * except an enum's.
 */
export async function splitPeople<Attribute extends string>(
  { members, attribute }: Splitting<Attribute>,
  { query, values, scopes }: SplitBy,
  { sets, db, ...asker }: Supplies,
): Promise<Group<Attribute>[]> {
  const facts = scopes.map((scope) => fact(`People.by(${attribute})`, scope));
  const { set, ...shared } = withFacts(membersFrom(members), facts, asker);
  const { asOf, within, base } = shared;
  const found = (await sets.split(query(asOf, within))).of(set);
  const group = (key: string | null): Group<Attribute> => {
    const some = found.get(key) ?? MemberSet.empty;
    const people = { members: noteFew({ set: some, ...shared }, db) };
    return { attribute, key, people, ...shareOf(some.size, set.size, base) };
  };
  const occurring = () =>
    [...found.keys()].filter((key) => key !== null && rounded(found.get(key)?.size ?? 0, base) > 0);
  return [...(values ?? occurring()), null].map(group);
}

const OTHERS: Readonly<Record<SplitBy['others'], Texts>> = {
  NONE: { DE: 'ohne', EN: 'none' },
  UNKNOWN: { DE: 'unbekannt', EN: 'unknown' },
};

/** The value of a group in words. */
export function labelOfGroup({ key }: Pick<Group<string>, 'key'>, by: SplitBy, language: Language): string {
  if (key === null) return OTHERS[by.others][language];
  if (by.type) return labelOf(by.type, key, language);
  return by.inWords?.(key, language) ?? key;
}
