import { date, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { TargetAgreement } from './TargetAgreement.ts';

export const TargetIndicator = openTable({
  name: 'TargetIndicator',
  importedFrom: 'target-indicators',
  columns: {
    id: text().key(),
    agreementId: text(),
    title: text(),
    operator: oneOf(['AT_LEAST', 'AT_MOST']),
    target: integer(),
    dueOn: date(),
    version: integer(),
    strictRule: text(),
    declaredRule: text(),
  },
  belongsTo: { agreement: TargetAgreement },
  checks: {
    target_indicator_target_not_negative: 'target >= 0',
    target_indicator_version_counts: 'version >= 1',
    target_indicator_rules_are_json: 'strict_rule::jsonb is not null and declared_rule::jsonb is not null',
  },
  indices: [['agreementId']],
  inCohorts: false,
});
export type TargetIndicator = RowOf<typeof TargetIndicator>;
