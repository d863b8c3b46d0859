import type { Expression } from '@dienstweg/cohorts';
import { labourStatusKinds } from '../tables/LabourStatus.ts';
import { educations, sexes } from '../tables/Participant.ts';
import { residenceStatusKinds } from '../tables/ResidenceStatus.ts';
import { asksForStay, isOfPerson, type Leaf } from './leaf.ts';

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
  const ofPerson = facts.filter(([fact]) => isOfPerson(fact));
  const ofStay = Object.fromEntries(facts.filter(([fact]) => !isOfPerson(fact)));
  return [
    ...ofPerson.map(([fact, value]) => ({ participant: { [fact]: value } })),
    ...(asksForStay(leaf) || ofPerson.length === 0 ? [{ participant: ofStay }] : []),
  ];
}

const isGiven = (value: unknown) => value !== null && value !== undefined;
const known = (values: readonly string[]) => values.filter((value) => value !== 'UNKNOWN');
const FARTHEST_KM = 25_000;

/** What must be recorded of a person so that a fact can be told. */
const RECORDED: { readonly [Fact in keyof Leaf]?: (asked: NonNullable<Leaf[Fact]>) => Leaf[Fact] } = {
  sex: () => known(sexes),
  age: () => ({}),
  children: () => ({}),
  germanAtLeast: () => 'NONE',
  residenceStatus: () => known(residenceStatusKinds),
  labourStatus: () => known(labourStatusKinds),
  education: () => [...educations],
  nationality: () => ['GERMAN', 'EU', 'NON_EU'],
  livesWithin: (reach) => ({ ...reach, km: FARTHEST_KM }),
  livesBeyond: (remoteness) => ({ ...remoteness, of: [] }),
  district: () => [''],
};

/** The condition that what a condition asks about is recorded; undefined where no record means no. */
export function recordedFor({ participant }: Expression): Expression | undefined {
  const [fact, asked] = Object.entries((participant ?? {}) as Leaf)[0] ?? [];
  const recorded = RECORDED[fact as keyof Leaf] as ((asked: unknown) => unknown) | undefined;
  return recorded && { participant: { [fact as string]: recorded(asked) } };
}
