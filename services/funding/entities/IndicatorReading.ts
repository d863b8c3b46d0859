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
}

export const IndicatorReading = new EntitySchema<IndicatorReading>({
  name: 'IndicatorReading',
  tableName: 'indicator_reading',
  columns: {
    id: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'indicator_reading_pk',
    },
    indicatorId: { name: 'indicator_id', type: 'text' },
    asOf: { name: 'as_of', type: 'date' },
    version: { type: 'int' },
    strict: { type: 'int', nullable: true },
    declared: { type: 'int', nullable: true },
    readAt: { name: 'read_at', type: 'timestamptz' },
  },
  relations: {
    indicator: {
      type: 'many-to-one',
      target: 'TargetIndicator',
      joinColumn: {
        name: 'indicator_id',
        foreignKeyConstraintName: 'indicator_reading_indicator',
      },
      nullable: false,
    },
  },
  indices: [
    {
      name: 'indicator_reading_by_indicator',
      columns: ['indicatorId', 'asOf'],
    },
  ],
});
