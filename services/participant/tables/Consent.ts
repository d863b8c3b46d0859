import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Participant } from './Participant.ts';

export const consentPurposes = ['CASEWORK', 'FUNDER_REPORTING', 'EMPLOYER_MATCHING', 'FOLLOW_UP', 'RESEARCH'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export interface Consent {
  id: string;
  participantId: number;
  participant?: Participant;
  purpose: ConsentPurpose;
  grantedOn: string;
  withdrawnOn: string | null;
}

export const Consent = new EntitySchema<Consent>({
  name: 'Consent',
  columns: {
    id: { type: 'text', primary: true },
    participantId: { type: 'int' },
    purpose: { type: 'text' },
    grantedOn: { type: 'date' },
    withdrawnOn: { type: 'date', nullable: true },
  },
  relations: {
    participant: {
      type: 'many-to-one',
      target: 'Participant',
      nullable: false,
      joinColumn: { name: 'participant_id' },
    },
  },
  checks: [
    oneOf('purpose', consentPurposes),
    { name: 'consent_withdrawn_not_before_granted', expression: 'withdrawn_on >= granted_on' },
  ],
  exclusions: [
    {
      name: 'consent_once_per_purpose_at_a_time',
      expression:
        'using gist (hashtextextended(purpose, participant_id) with =, daterange(granted_on, withdrawn_on) with &&)',
      deferrable: 'INITIALLY IMMEDIATE',
    },
  ],
  indices: [{ columns: ['participantId', 'grantedOn'] }],
});
