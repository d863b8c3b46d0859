import type { Reading } from '@dienstweg/kit';
import type { ContradictionKind } from '@dienstweg/schema/contradictions';
import type { ToldFacts } from './facts.ts';
import { type ContradictionsAsked, type Findings, findContradictions, tellFacts } from './find.ts';

/** What a service has to do with contradictions: what it tells others, and what it finds by what they tell. */
export interface Consistency {
  readonly facts: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Partial<Record<ContradictionKind, string>>>;
}

/** What a service has to do with contradictions, and its database. */
export interface Holding extends Partial<Consistency> {
  readonly db: Reading;
}

/** What contradicts itself in all services, for a command that reads them without a gateway. */
export async function contradictionsIn(services: readonly Holding[], asked: ContradictionsAsked): Promise<Findings> {
  const told = await Promise.all(services.map(({ db, facts = {} }) => tellFacts(db, facts, asked.asOf)));
  const facts: ToldFacts = Object.assign({}, ...told);
  const found = await Promise.all(services.map(({ db, kinds = {} }) => findContradictions(db, kinds, asked, facts)));
  return Object.assign({}, ...found);
}
