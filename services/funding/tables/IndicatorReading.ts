import { date, instant, integer, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { TargetIndicator } from './TargetIndicator.ts';

export const IndicatorReading = openTable({
  name: 'IndicatorReading',
  importedFrom: 'indicator-readings',
  columns: {
    id: text().key(),
    indicatorId: text(),
    asOf: date(),
    version: integer(),
    strict: integer().nullable(),
    declared: integer().nullable(),
    readAt: instant(),
    readBy: text().nullable(),
    idempotencyKey: text().nullable(),
  },
  belongsTo: { indicator: TargetIndicator },
  uniques: {
    indicator_reading_once_per_key: ['readBy', 'idempotencyKey'],
  },
  indices: [['indicatorId', 'asOf']],
  insertable: true,
  inCohorts: false,
});
export type IndicatorReading = RowOf<typeof IndicatorReading>;
