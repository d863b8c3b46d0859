import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Employer } from './Employer.ts';
import type { Placement } from './Placement.ts';

export const commitmentStates = ['OFFERED', 'BINDING', 'FULFILLED', 'WITHDRAWN', 'LAPSED'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export interface JobCommitment {
  id: string;
  participantId: number;
  employerId: string;
  employer?: Employer;
  programmeId: string;
  state: CommitmentState;
  offeredOn: string;
  bindingOn: string | null;
  dueOn: string | null;
  settledOn: string | null;
  fulfilledById: string | null;
  fulfilledBy?: Placement | null;
}

export const JobCommitment = new EntitySchema<JobCommitment>({
  name: 'JobCommitment',
  columns: {
    id: { type: 'text', primary: true },
    participantId: { type: 'int' },
    employerId: { type: 'text' },
    programmeId: { type: 'text' },
    state: { type: 'text' },
    offeredOn: { type: 'date' },
    bindingOn: { type: 'date', nullable: true },
    dueOn: { type: 'date', nullable: true },
    settledOn: { type: 'date', nullable: true },
    fulfilledById: { type: 'text', nullable: true },
  },
  relations: {
    employer: { type: 'many-to-one', target: 'Employer', joinColumn: { name: 'employer_id' } },
    fulfilledBy: {
      type: 'many-to-one',
      target: 'Placement',
      joinColumn: { name: 'fulfilled_by_id' },
      createForeignKeyConstraints: false,
    },
  },
  foreignKeys: [
    {
      name: 'job_commitment_fulfilled_by_same_pair',
      target: 'Placement',
      columnNames: ['fulfilledById', 'participantId', 'employerId'],
      referencedColumnNames: ['id', 'participantId', 'employerId'],
    },
  ],
  uniques: [{ name: 'job_commitment_once_per_placement', columns: ['fulfilledById'] }],
  checks: [
    oneOf('state', commitmentStates),
    {
      name: 'job_commitment_fulfilled_only_by_placement',
      expression: "(state = 'FULFILLED') = (fulfilled_by_id is not null)",
    },
    { name: 'job_commitment_not_binding_while_offered', expression: "state <> 'OFFERED' or binding_on is null" },
    {
      name: 'job_commitment_binding_has_a_day',
      expression: "state not in ('BINDING','FULFILLED') or binding_on is not null",
    },
    {
      name: 'job_commitment_settled_on_when_settled',
      expression: "(state in ('FULFILLED','WITHDRAWN','LAPSED')) = (settled_on is not null)",
    },
    { name: 'job_commitment_binding_after_offer', expression: 'binding_on >= offered_on' },
    { name: 'job_commitment_due_after_offer', expression: 'due_on >= offered_on' },
    { name: 'job_commitment_settled_after_offer', expression: 'settled_on >= coalesce(binding_on, offered_on)' },
  ],
  indices: [{ columns: ['participantId', 'offeredOn'] }, { columns: ['employerId', 'offeredOn'] }],
});
