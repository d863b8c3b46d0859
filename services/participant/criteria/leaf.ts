import { type Criteria, type Dates, MemberSet, type RequestSets, type ResolvedLeaf } from '@dienstweg/cohorts';
import type { ParticipantCriteria } from '@dienstweg/schema/criteria';
import type { Places } from './homes.ts';
import { personCriterion } from './person.ts';
import { staySet } from './stay.ts';

/** What the other services know of a leaf. */
export interface Known extends Places {
  /** When certificates were issued of which the leaf asks whether they were gained by the stay. */
  readonly certified: Dates | null;
}

/** What a filter asks of this service at one place of it. */
export type Leaf = ResolvedLeaf<ParticipantCriteria> & {
  /** Ids of the programmes of which the other stay of `overlapping` may be; null for all. */
  readonly overlappingWithin?: readonly string[] | null;
};

/** Whether a leaf says anything about a stay, so that nobody is meant who never entered. */
export const asksForStay = (leaf: Leaf) =>
  Object.entries(leaf).some(([field, value]) => value !== null && value !== undefined && !personCriterion(field));

/**
 * Everyone whom a leaf means on a day; where `among` is given, at least those among these. A leaf that asks for the
 * person only, such as `{ sex: ['FEMALE'] }`, also means people who never entered.
 */
export async function leafSet(
  sets: RequestSets,
  leaf: Leaf,
  { asOf, within }: Criteria,
  known: Known,
  among: MemberSet | undefined,
): Promise<MemberSet> {
  const ofPerson = Object.entries(leaf).flatMap(([field, value]) => {
    if (value === null || value === undefined) return [];
    return personCriterion(field)?.query(value, asOf, known) ?? [];
  });
  const person = ofPerson.map((query) => sets.of(query, among));
  const stays = () => staySet(sets, { ...leaf, programmes: leaf.programmes ?? within }, asOf, known.certified, among);
  const parts = await Promise.all(asksForStay(leaf) || person.length === 0 ? [stays(), ...person] : person);
  return MemberSet.meeting(parts, []);
}
