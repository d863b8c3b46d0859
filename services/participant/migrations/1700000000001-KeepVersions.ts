import { keepingVersionsOf } from '@dienstweg/cohorts';

export const KeepVersions1700000000001 = keepingVersionsOf([
  'participant',
  'participation',
  'interruption',
  'coaching',
  'contact',
  'support_plan',
  'plan_goal',
  'residence_status',
  'labour_status',
  'german_record',
  'consent',
  'postal_area',
]);
