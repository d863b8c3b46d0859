import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { FundingLine } from './FundingLine.ts';
import type { Programme } from './Programme.ts';

export interface Grant {
  id: string;
  reference: string;
  programmeId: string;
  programme?: Programme;
  fundingLineId: string;
  fundingLine?: FundingLine;
  state: string;
  fromOn: string;
  untilOn: string;
  awarded: number | null;
  coFinancing: number;
  spent: number;
  claimed: number;
  paid: number;
  budgeted: number;
  retainUntil: string | null;
}

export const Grant = new EntitySchema<Grant>({
  name: 'Grant',
  tableName: 'grant',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'grant_pk' },
    reference: { type: 'text' },
    programmeId: { name: 'programme_id', type: 'text' },
    fundingLineId: { name: 'funding_line_id', type: 'text' },
    state: { type: 'text' },
    fromOn: { name: 'from_on', type: 'date' },
    untilOn: { name: 'until_on', type: 'date' },
    awarded: { type: 'bigint', nullable: true },
    coFinancing: { name: 'co_financing', type: 'bigint', default: 0 },
    spent: { type: 'bigint', default: 0, insert: false, update: false },
    claimed: { type: 'bigint', default: 0, insert: false, update: false },
    paid: { type: 'bigint', default: 0, insert: false, update: false },
    budgeted: { type: 'bigint', default: 0, insert: false, update: false },
    retainUntil: { name: 'retain_until', type: 'date', nullable: true },
  },
  relations: {
    programme: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: {
        name: 'programme_id',
        foreignKeyConstraintName: 'grant_programme',
      },
      nullable: false,
    },
    fundingLine: {
      type: 'many-to-one',
      target: 'FundingLine',
      joinColumn: {
        name: 'funding_line_id',
        foreignKeyConstraintName: 'grant_funding_line',
      },
      nullable: false,
    },
  },
  checks: [
    oneOf('state', ['APPLIED', 'APPROVED', 'ACTIVE', 'ENDED', 'PROOF_SUBMITTED', 'CLOSED']),
    { name: 'grant_ends_after_start', expression: 'until_on >= from_on' },
    {
      name: 'grant_awarded_once_approved',
      expression: "state = 'APPLIED' or awarded is not null",
    },
    {
      name: 'grant_amounts_not_negative',
      expression: 'awarded >= 0 and co_financing >= 0',
    },
    {
      name: 'grant_budget_within_award',
      expression: 'budgeted <= awarded + co_financing',
    },
    { name: 'grant_paid_within_award', expression: 'paid <= awarded' },
  ],
  uniques: [{ name: 'grant_reference_once', columns: ['reference'] }],
  indices: [
    { name: 'grant_by_programme', columns: ['programmeId'] },
    { name: 'grant_by_funding_line', columns: ['fundingLineId'] },
  ],
});
