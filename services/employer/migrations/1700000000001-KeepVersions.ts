import { keepingVersionsOf } from '@dienstweg/cohorts';

export const KeepVersions1700000000001 = keepingVersionsOf([
  'placement',
  'establishment',
  'job_commitment',
  'interview',
  'hiring_event',
  'engagement',
  'event_registration',
]);
