import { EntitySchema } from 'typeorm';
import type { Grant } from './Grant.ts';

export interface ProofOfUse {
  id: string;
  grantId: string;
  grant?: Grant;
  dueOn: string;
  submittedOn: string | null;
  acceptedOn: string | null;
}

export const ProofOfUse = new EntitySchema<ProofOfUse>({
  name: 'ProofOfUse',
  tableName: 'proof_of_use',
  columns: {
    id: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'proof_of_use_pk',
    },
    grantId: { name: 'grant_id', type: 'text' },
    dueOn: { name: 'due_on', type: 'date' },
    submittedOn: { name: 'submitted_on', type: 'date', nullable: true },
    acceptedOn: { name: 'accepted_on', type: 'date', nullable: true },
  },
  relations: {
    grant: {
      type: 'many-to-one',
      target: 'Grant',
      joinColumn: {
        name: 'grant_id',
        foreignKeyConstraintName: 'proof_of_use_grant',
      },
      nullable: false,
    },
  },
  checks: [
    {
      name: 'proof_of_use_accepted_after_submitted',
      expression: 'accepted_on >= submitted_on',
    },
  ],
  indices: [{ name: 'proof_of_use_by_grant', columns: ['grantId', 'dueOn'] }],
});
