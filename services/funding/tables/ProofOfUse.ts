import { date, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Grant } from './Grant.ts';

export const ProofOfUse = openTable({
  name: 'ProofOfUse',
  importedFrom: 'proofs-of-use',
  columns: {
    id: text().key(),
    grantId: text(),
    dueOn: date(),
    submittedOn: date().nullable(),
    acceptedOn: date().nullable(),
  },
  belongsTo: { grant: Grant },
  checks: {
    proof_of_use_accepted_after_submitted: 'accepted_on >= submitted_on',
  },
  indices: [['grantId', 'dueOn']],
  inCohorts: false,
});
export type ProofOfUse = RowOf<typeof ProofOfUse>;
