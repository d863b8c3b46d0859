import { instant, integer, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { TargetIndicator } from './TargetIndicator.ts';

/** Kept by a trigger on target_indicator: one row for each version of its rules. */
export const IndicatorRules = openTable({
  name: 'IndicatorRules',
  importedFrom: null,
  columns: {
    id: text().key(),
    indicatorId: text().byTriggers(),
    version: integer().byTriggers(),
    strict: text().byTriggers(),
    declared: text().byTriggers(),
    since: instant()
      .default(() => 'now()')
      .byTriggers(),
  },
  belongsTo: { indicator: TargetIndicator },
  uniques: {
    indicator_rules_version_once: ['indicatorId', 'version'],
  },
  inCohorts: false,
});
export type IndicatorRules = RowOf<typeof IndicatorRules>;
