import type { Reading } from '@dienstweg/kit';
import type { Subgraph } from '@dienstweg/schema';
import type { Consistency } from './everywhere.ts';
import { FACTS, type Supplier, type ToldFacts } from './facts.ts';
import { type ContradictionsAsked, type Findings, findContradictions, tellFacts } from './find.ts';

/** What services told so far, and which of them did not answer. */
export interface ContradictionsTold {
  readonly facts: ToldFacts;
  readonly findings: Findings;
  readonly silent: Subgraph | null;
}

/**
 * A report as it travels, from each service to the next, which hands on what it was told with its own: Hive Gateway
 * plans no cohort below what two steps feed, and Apollo's planner loses a requirement on the service asked first.
 */
export interface ReportReference {
  readonly asked: ContradictionsAsked;
  readonly toldByFunding?: ContradictionsTold | null;
  readonly toldByParticipant?: ContradictionsTold | null;
  readonly toldByEmployer?: ContradictionsTold | null;
  readonly toldByCourse?: ContradictionsTold | null;
}

const NOTHING: ContradictionsTold = { facts: {}, findings: {}, silent: null };

/** What a service told; null where it did not answer. */
export const toldBy = (service: Subgraph, told: ContradictionsTold | null | undefined): ContradictionsTold =>
  told ?? { ...NOTHING, silent: service };

const both = (one: ContradictionsTold, other: ContradictionsTold): ContradictionsTold => ({
  facts: { ...one.facts, ...other.facts },
  findings: { ...one.findings, ...other.findings },
  silent: one.silent ?? other.silent,
});

interface Received {
  readonly asked: ContradictionsAsked;
  readonly told: readonly ContradictionsTold[];
}

/** What was told, with the facts of one more service and what that finds. */
export async function handOn(
  db: Reading,
  { facts, kinds }: Consistency,
  { asked, told }: Received,
): Promise<ContradictionsTold> {
  const before = told.reduce(both, NOTHING);
  if (before.silent) return before;
  const [own, found] = await Promise.all([
    tellFacts(db, facts, asked.asOf),
    findContradictions(db, kinds, asked, before.facts),
  ]);
  return both(before, { facts: own, findings: found, silent: null });
}

/** The same for a service that holds some of the facts itself, so that these need not travel. */
export function withoutFactsOf(service: Supplier, told: ContradictionsTold): ContradictionsTold {
  const others = Object.entries(told.facts).filter(([relation]) => !(relation in FACTS[service]));
  return { ...told, facts: Object.fromEntries(others) };
}
