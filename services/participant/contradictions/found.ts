import {
  type Asker,
  asReader,
  audienceOfKind,
  type ContradictionsAsked,
  controls,
  type Finding,
  type Findings,
  handOn,
  MemberSet,
  ofEveryone,
  type ReportReference,
  toldBy,
} from '@dienstweg/cohorts';
import { subgraphUnavailable } from '@dienstweg/kit';
import { recordQuestion } from '@dienstweg/protection';
import { type ContradictionKind, contradictionRules } from '@dienstweg/schema/contradictions';
import type { ParticipantContext } from '../context.ts';
import { visibleOf } from '../criteria/visible.ts';
import { consistency } from './index.ts';

type Asking = Asker & Pick<ParticipantContext, 'sets' | 'db'>;

/** Everything in which one rule is broken, as far as it is told whoever asks. */
export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly severity: 'ERROR' | 'WARNING';
  readonly findings: readonly Finding[];
  readonly asked: ContradictionsAsked;
}

/**
 * What the services found, errors first. Whoever may list the people is told of what concerns those whom a list shows;
 * controllers of all, and their question goes on record.
 */
export async function contradictionsFound(asking: Asking, report: ReportReference): Promise<Contradiction[]> {
  const { asked } = report;
  const { kinds, asOf, within } = asked;
  const found = await allFindings(asking, report);
  if (controls(asking.viewer))
    recordQuestion({ where: { contradictions: kinds }, asOf, programmes: within }, asking.db);
  const seen = await visibleAmong(asking, found, within);
  const told = kinds.map((kind) => {
    const isListed = audienceOfKind(asking, kind, asked.within) === 'LISTING';
    const findings = (found[kind] ?? []).filter(({ number }) => !isListed || number === null || seen.has(number));
    return { kind, severity: contradictionRules.get(kind)?.severity ?? 'ERROR', findings, asked };
  });
  return told.filter(({ findings }) => findings.length > 0).sort(bySeverity);
}

/** Throws UNAVAILABLE where a service did not answer. */
async function allFindings({ db }: Asking, { asked, toldByCourse }: ReportReference): Promise<Findings> {
  const told = toldBy('course', toldByCourse);
  if (told.silent) throw subgraphUnavailable(told.silent);
  const kindsOnly = { facts: {}, kinds: consistency.kinds };
  return (await handOn(ofEveryone(db.withoutRowSecurity), kindsOnly, { asked, told: [told] })).findings;
}

/** Those concerned whom a list shows. */
const visibleAmong = ({ viewer, ...asking }: Asking, found: Findings, within: readonly string[] | null) =>
  visibleOf(concernedBy(Object.values(found).flat()), { ...asking, viewer: asReader(viewer) }, within);

/** Whom findings concern. */
export const concernedBy = (findings: readonly Finding[]) =>
  MemberSet.ofNumbers(Uint32Array.from(findings.flatMap(({ number }) => number ?? [])));

const RANKS = { ERROR: 0, WARNING: 1 };
const bySeverity = (one: Contradiction, other: Contradiction) => RANKS[one.severity] - RANKS[other.severity];
