import type { Expression } from '@dienstweg/cohorts';
import { asksForStay, type Leaf } from './leaf.ts';
import { personCriterion } from './person.ts';

/** What a filter asks, condition by condition: what it says of the person one by one, what of a stay together. */
export function conditionsOf({ all, participant, ...others }: Expression): Expression[] {
  return [
    ...(all ?? []).flatMap(conditionsOf),
    ...(participant ? conditionsOfLeaf(participant as Leaf) : []),
    ...Object.entries(others).flatMap(([key, value]) => (isGiven(value) ? [{ [key]: value }] : [])),
  ];
}

function conditionsOfLeaf(leaf: Leaf): Expression[] {
  const facts = Object.entries(leaf).filter(([, value]) => isGiven(value));
  const ofPerson = facts.filter(([field]) => personCriterion(field));
  const ofStay = Object.fromEntries(facts.filter(([field]) => !personCriterion(field)));
  return [
    ...ofPerson.map(([field, value]) => ({ participant: { [field]: value } })),
    ...(asksForStay(leaf) || ofPerson.length === 0 ? [{ participant: ofStay }] : []),
  ];
}

const isGiven = (value: unknown) => value !== null && value !== undefined;

/** The condition that what a condition asks about is recorded; undefined where no record means no. */
export function recordedFor({ participant }: Expression): Expression | undefined {
  const [field = '', asked] = Object.entries(participant ?? {})[0] ?? [];
  const recorded = personCriterion(field)?.recorded;
  return recorded ? { participant: { [field]: recorded(asked) } } : undefined;
}
