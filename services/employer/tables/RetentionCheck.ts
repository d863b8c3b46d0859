import { boolean, date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable } from '@dienstweg/protection';
import { Placement } from './Placement.ts';

export const RetentionCheck = personalTable({
  name: 'RetentionCheck',
  importedFrom: 'retention-checks',
  columns: {
    id: text().key(),
    placementId: text().kept(),
    milestone: oneOf(['DAYS_28', 'DAYS_90', 'MONTHS_6', 'MONTHS_12']).kept(),
    dueOn: date().kept(),
    checkedOn: date().nullable().kept(),
    retained: boolean().nullable().kept(),
  },
  belongsTo: { placement: Placement },
  uniques: {
    retention_check_once_per_milestone: ['placementId', 'milestone'],
  },
  checks: {
    retention_check_answered_only_when_checked: 'retained is null or checked_on is not null',
  },
  person: 'placement',
  visible: { with: 'placement' },
  inCohorts: true,
});
export type RetentionCheck = RowOf<typeof RetentionCheck>;
