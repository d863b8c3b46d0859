import { date, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { personalTable, setting } from '@dienstweg/protection';
import { Participant } from './Participant.ts';

const HAS_CONSENTED = `
  create function has_consented(person int) returns boolean language sql
    stable security definer set search_path = public
    return exists (select from consent where participant_id = person and purpose = ${setting('consent')}
      and granted_on <= ${setting('today')}::date
      and (withdrawn_on is null or withdrawn_on > ${setting('today')}::date));`;

export const Consent = personalTable({
  name: 'Consent',
  importedFrom: 'consents',
  columns: {
    id: text().key(),
    participantId: integer().kept(),
    purpose: oneOf(['CASEWORK', 'FUNDER_REPORTING', 'EMPLOYER_MATCHING', 'FOLLOW_UP', 'RESEARCH']).kept(),
    grantedOn: date().kept(),
    withdrawnOn: date().nullable().kept(),
  },
  belongsTo: { participant: Participant },
  checks: {
    consent_withdrawn_not_before_granted: 'withdrawn_on >= granted_on',
  },
  exclusions: {
    consent_once_per_purpose_at_a_time:
      'using gist (hashtextextended(purpose, participant_id) with =, daterange(granted_on, withdrawn_on) with &&)',
  },
  indices: [['participantId', 'grantedOn']],
  person: 'participantId',
  visible: { with: 'participant' },
  functions: HAS_CONSENTED,
  inCohorts: true,
});
export type Consent = RowOf<typeof Consent>;
