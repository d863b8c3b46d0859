import type { Expression } from '@dienstweg/cohorts';
import { factsOf, type PersonLeaf } from './person.ts';

/** What a filter asks, condition by condition: what it says of the person fact by fact, all else part by part. */
export function conditionsOf({ all, person, ...others }: Expression): Expression[] {
  return [
    ...(all ?? []).flatMap(conditionsOf),
    ...factsOf((person ?? {}) as PersonLeaf).map(([, asked, field]) => ({ person: { [field]: asked } })),
    ...Object.entries(others).flatMap(([key, value]) => (isGiven(value) ? [{ [key]: value }] : [])),
  ];
}

const isGiven = (value: unknown) => value !== null && value !== undefined;

/** The condition that what a condition asks about is recorded; undefined where no record means no. */
export function recordedFor({ person }: Expression): Expression | undefined {
  const [criterion, asked, field = ''] = factsOf((person ?? {}) as PersonLeaf)[0] ?? [];
  return criterion?.recorded ? { person: { [field]: criterion.recorded(asked) } } : undefined;
}
