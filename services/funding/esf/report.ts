import type { Criteria } from '@dienstweg/cohorts';
import type { CohortFilter, PeriodInput } from '../__generated__/resolvers.ts';
import { type Asking, resolveCohort } from '../criteria/resolve.ts';
import type { Catalogue, Definition } from './catalogue.ts';

/** What a report of common indicators is about. */
export interface EsfReport {
  readonly catalogue: Catalogue;
  /** The programmes with a grant under the line, and all their parts. */
  readonly programmes: readonly string[];
  readonly during: PeriodInput;
  readonly asOf: string | null | undefined;
}

/** An indicator with the report in which it is counted. */
export interface CommonIndicator {
  readonly definition: Definition;
  readonly report: EsfReport;
}

/** People of the report's programmes, each leaf read within them. */
export const criteriaOf = (context: Asking, { programmes, asOf }: EsfReport, where: CohortFilter): Promise<Criteria> =>
  resolveCohort(context, where, asOf, { within: programmes });

/**
 * Whom an indicator counts in its report: outputs by the day of entry, results by the day of leaving; null where the
 * data cannot tell.
 */
export function filterOf({ definition: { kind, counts }, report: { during } }: CommonIndicator): CohortFilter | null {
  if (!counts) return null;
  const span = kind === 'OUTPUT' ? { entered: during } : { left: { during } };
  return { ...counts, stay: { ...counts.stay, ...span } };
}
