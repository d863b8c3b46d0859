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
  columns: {
    id: { type: 'text', primary: true },
    grantId: { type: 'text' },
    dueOn: { type: 'date' },
    submittedOn: { type: 'date', nullable: true },
    acceptedOn: { type: 'date', nullable: true },
  },
  relations: {
    grant: {
      type: 'many-to-one',
      target: 'Grant',
      joinColumn: { name: 'grant_id' },
      nullable: false,
    },
  },
  checks: [{ name: 'proof_of_use_accepted_after_submitted', expression: 'accepted_on >= submitted_on' }],
  indices: [{ columns: ['grantId', 'dueOn'] }],
});
