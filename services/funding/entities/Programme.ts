import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Organisation } from './Organisation.ts';

export interface Programme {
  id: string;
  name: string;
  goal: string | null;
  partOfId: string | null;
  partOf?: Programme;
  carrierId: string | null;
  carrier?: Organisation;
  runsFromOn: string | null;
  runsFromPrecision: string | null;
  runsUntilOn: string | null;
  runsUntilPrecision: string | null;
  districts: string[];
  coachPromised: boolean | null;
  spent: number | null;
}

export const Programme = new EntitySchema<Programme>({
  name: 'Programme',
  tableName: 'programme',
  columns: {
    id: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'programme_pk',
    },
    name: { type: 'text' },
    goal: { type: 'text', nullable: true },
    partOfId: { name: 'part_of_id', type: 'text', nullable: true },
    carrierId: { name: 'carrier_id', type: 'text', nullable: true },
    runsFromOn: { name: 'runs_from_on', type: 'date', nullable: true },
    runsFromPrecision: {
      name: 'runs_from_precision',
      type: 'text',
      nullable: true,
    },
    runsUntilOn: { name: 'runs_until_on', type: 'date', nullable: true },
    runsUntilPrecision: {
      name: 'runs_until_precision',
      type: 'text',
      nullable: true,
    },
    districts: { type: 'text', array: true, default: '{}' },
    coachPromised: { name: 'coach_promised', type: 'boolean', nullable: true },
    spent: { type: 'bigint', nullable: true, insert: false, update: false },
  },
  relations: {
    partOf: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: {
        name: 'part_of_id',
        foreignKeyConstraintName: 'programme_part_of',
      },
    },
    carrier: {
      type: 'many-to-one',
      target: 'Organisation',
      joinColumn: {
        name: 'carrier_id',
        foreignKeyConstraintName: 'programme_carrier',
      },
    },
  },
  checks: [
    oneOf('runsFromPrecision', ['DAY', 'MONTH', 'YEAR']),
    oneOf('runsUntilPrecision', ['DAY', 'MONTH', 'YEAR']),
    { name: 'programme_not_part_of_itself', expression: 'part_of_id <> id' },
    {
      name: 'programme_runs_from_is_whole',
      expression: '(runs_from_on is null) = (runs_from_precision is null)',
    },
    {
      name: 'programme_runs_until_is_whole',
      expression: '(runs_until_on is null) = (runs_until_precision is null)',
    },
    {
      name: 'programme_ends_after_start',
      expression: 'runs_until_on >= runs_from_on',
    },
  ],
  indices: [
    { name: 'programme_by_name', columns: ['name', 'id'] },
    { name: 'programme_by_part_of', columns: ['partOfId'] },
    { name: 'programme_by_carrier', columns: ['carrierId'] },
  ],
});
