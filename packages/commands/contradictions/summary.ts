import { type Findings, labelOf } from '@dienstweg/cohorts';
import { contradictionRules } from '@dienstweg/schema/contradictions';

/** What was found, in lines for a terminal: each kind in both languages, errors first. */
export function contradictionsInWords(found: Findings, asOf: string): string {
  const kinds = [...contradictionRules.values()].filter(({ kind }) => found[kind]);
  const lines = kinds.toSorted(bySeverity).map(({ kind, severity, object }) => {
    const [longest, ...others] = found[kind] ?? [];
    const rule = `${labelOf('ContradictionKind', kind, 'EN')} (${labelOf('ContradictionKind', kind, 'DE')})`;
    const count = grouped(others.length + 1).padStart(8);
    const example = `since ${longest?.since}, ${object} '${longest?.id}'`;
    return `${severity.toLowerCase().padEnd(7)} ${count} ${rule}: ${kind}, ${example}`;
  });
  const all = kinds.reduce((sum, { kind }) => sum + (found[kind]?.length ?? 0), 0);
  return [...lines, `${grouped(all)} contradictions of ${kinds.length} kinds as of ${asOf}`].join('\n');
}

const bySeverity = (one: { readonly severity: string }, other: { readonly severity: string }) =>
  one.severity.localeCompare(other.severity);

const grouped = (value: number) => value.toLocaleString('en');
