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
  columns: {
    id: { type: 'text', primary: true },
    reference: { type: 'text' },
    programmeId: { type: 'text' },
    fundingLineId: { type: 'text' },
    state: { type: 'text' },
    fromOn: { type: 'date' },
    untilOn: { type: 'date' },
    awarded: { type: 'bigint', nullable: true },
    coFinancing: { type: 'bigint', default: 0 },
    spent: { type: 'bigint', default: 0, insert: false, update: false },
    claimed: { type: 'bigint', default: 0, insert: false, update: false },
    paid: { type: 'bigint', default: 0, insert: false, update: false },
    budgeted: { type: 'bigint', default: 0, insert: false, update: false },
    retainUntil: { type: 'date', nullable: true },
  },
  relations: {
    programme: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: { name: 'programme_id' },
      nullable: false,
    },
    fundingLine: {
      type: 'many-to-one',
      target: 'FundingLine',
      joinColumn: { name: 'funding_line_id' },
      nullable: false,
    },
  },
  checks: [
    oneOf('state', ['APPLIED', 'APPROVED', 'ACTIVE', 'ENDED', 'PROOF_SUBMITTED', 'CLOSED']),
    { name: 'grant_ends_after_start', expression: 'until_on >= from_on' },
    { name: 'grant_awarded_once_approved', expression: "state = 'APPLIED' or awarded is not null" },
    { name: 'grant_amounts_not_negative', expression: 'awarded >= 0 and co_financing >= 0' },
    { name: 'grant_budget_within_award', expression: 'budgeted <= awarded + co_financing' },
    { name: 'grant_paid_within_award', expression: 'paid <= awarded' },
  ],
  uniques: [{ name: 'grant_reference_once', columns: ['reference'] }],
  indices: [{ columns: ['programmeId'] }, { columns: ['fundingLineId'] }],
});
