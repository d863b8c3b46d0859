import { EntitySchema } from 'typeorm';
import type { TargetIndicator } from './TargetIndicator.ts';

export interface IndicatorReading {
  id: string;
  indicatorId: string;
  indicator?: TargetIndicator;
  asOf: string;
  version: number;
  strict: number | null;
  declared: number | null;
  readAt: string;
  readBy: string | null;
  idempotencyKey: string | null;
}

export const IndicatorReading = new EntitySchema<IndicatorReading>({
  name: 'IndicatorReading',
  columns: {
    id: { type: 'text', primary: true },
    indicatorId: { type: 'text' },
    asOf: { type: 'date' },
    version: { type: 'int' },
    strict: { type: 'int', nullable: true },
    declared: { type: 'int', nullable: true },
    readAt: { type: 'timestamptz' },
    readBy: { type: 'text', nullable: true },
    idempotencyKey: { type: 'text', nullable: true },
  },
  relations: {
    indicator: {
      type: 'many-to-one',
      target: 'TargetIndicator',
      joinColumn: { name: 'indicator_id' },
      nullable: false,
    },
  },
  uniques: [{ name: 'indicator_reading_once_per_key', columns: ['readBy', 'idempotencyKey'] }],
  indices: [{ columns: ['indicatorId', 'asOf'] }],
});
