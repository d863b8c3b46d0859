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
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    goal: { type: 'text', nullable: true },
    partOfId: { type: 'text', nullable: true },
    carrierId: { type: 'text', nullable: true },
    runsFromOn: { type: 'date', nullable: true },
    runsFromPrecision: { type: 'text', nullable: true },
    runsUntilOn: { type: 'date', nullable: true },
    runsUntilPrecision: { type: 'text', nullable: true },
    districts: { type: 'text', array: true, default: '{}' },
    coachPromised: { type: 'boolean', nullable: true },
    spent: { type: 'bigint', nullable: true, insert: false, update: false },
  },
  relations: {
    partOf: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: { name: 'part_of_id' },
    },
    carrier: {
      type: 'many-to-one',
      target: 'Organisation',
      joinColumn: { name: 'carrier_id' },
    },
  },
  checks: [
    oneOf('runsFromPrecision', ['DAY', 'MONTH', 'YEAR']),
    oneOf('runsUntilPrecision', ['DAY', 'MONTH', 'YEAR']),
    { name: 'programme_not_part_of_itself', expression: 'part_of_id <> id' },
    { name: 'programme_runs_from_is_whole', expression: '(runs_from_on is null) = (runs_from_precision is null)' },
    { name: 'programme_runs_until_is_whole', expression: '(runs_until_on is null) = (runs_until_precision is null)' },
    { name: 'programme_ends_after_start', expression: 'runs_until_on >= runs_from_on' },
  ],
  indices: [{ columns: ['name', 'id'] }, { columns: ['partOfId'] }, { columns: ['carrierId'] }],
});
