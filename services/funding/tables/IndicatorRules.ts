import { EntitySchema } from 'typeorm';
import type { TargetIndicator } from './TargetIndicator.ts';

/** Kept by a trigger on target_indicator: one row for each version of its rules. */
export interface IndicatorRules {
  id: string;
  indicatorId: string;
  indicator?: TargetIndicator;
  version: number;
  strict: string;
  declared: string;
  since: string;
}

const kept = { insert: false, update: false };

export const IndicatorRules = new EntitySchema<IndicatorRules>({
  name: 'IndicatorRules',
  columns: {
    id: { type: 'text', primary: true },
    indicatorId: { type: 'text', ...kept },
    version: { type: 'int', ...kept },
    strict: { type: 'text', ...kept },
    declared: { type: 'text', ...kept },
    since: { type: 'timestamptz', default: () => 'now()', ...kept },
  },
  relations: {
    indicator: {
      type: 'many-to-one',
      target: 'TargetIndicator',
      joinColumn: { name: 'indicator_id' },
      nullable: false,
    },
  },
  uniques: [{ name: 'indicator_rules_version_once', columns: ['indicatorId', 'version'] }],
});
