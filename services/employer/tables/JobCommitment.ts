import { date, integer, oneOf, type RowOf, sharing, text } from '@dienstweg/kit';
import { inOwnProgramme, personalTable } from '@dienstweg/protection';
import { Employer } from './Employer.ts';
import { Placement } from './Placement.ts';

export const JobCommitment = personalTable({
  name: 'JobCommitment',
  importedFrom: 'job-commitments',
  columns: {
    id: text().key(),
    participantId: integer().kept(),
    employerId: text().kept(),
    programmeId: text().kept(),
    state: oneOf(['OFFERED', 'BINDING', 'FULFILLED', 'WITHDRAWN', 'LAPSED']).kept(),
    offeredOn: date().kept(),
    bindingOn: date().nullable().kept(),
    dueOn: date().nullable().kept(),
    settledOn: date().nullable().kept(),
    fulfilledById: text().nullable().kept(),
  },
  belongsTo: {
    employer: Employer,
    fulfilledBy: sharing(Placement, ['participantId', 'employerId'], 'job_commitment_fulfilled_by_same_pair'),
  },
  uniques: {
    job_commitment_once_per_placement: ['fulfilledById'],
  },
  checks: {
    job_commitment_fulfilled_only_by_placement: "(state = 'FULFILLED') = (fulfilled_by_id is not null)",
    job_commitment_not_binding_while_offered: "state <> 'OFFERED' or binding_on is null",
    job_commitment_binding_has_a_day: "state not in ('BINDING','FULFILLED') or binding_on is not null",
    job_commitment_settled_on_when_settled: "(state in ('FULFILLED','WITHDRAWN','LAPSED')) = (settled_on is not null)",
    job_commitment_binding_after_offer: 'binding_on >= offered_on',
    job_commitment_due_after_offer: 'due_on >= offered_on',
    job_commitment_settled_after_offer: 'settled_on >= coalesce(binding_on, offered_on)',
  },
  indices: [
    ['participantId', 'offeredOn'],
    ['employerId', 'offeredOn'],
  ],
  person: 'participantId',
  visible: inOwnProgramme('job_commitment.programme_id'),
  inCohorts: true,
});
export type JobCommitment = RowOf<typeof JobCommitment>;
