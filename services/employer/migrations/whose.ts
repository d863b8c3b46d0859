import { sightChanges, type Whose } from '@dienstweg/protection';

const throughPlacement: Whose = ['placement_id', 'placement.participant_id'];

/** Whose the rows of each table are. */
export const whose: Readonly<Record<string, Whose>> = {
  employer: null,
  establishment: null,
  vacancy: null,
  practical_place: null,
  hiring_event: null,
  event_establishment: null,
  event_registration: ['participant_id'],
  interview: ['participant_id'],
  engagement: ['participant_id'],
  placement: ['participant_id'],
  job_commitment: ['participant_id'],
  probation_follow_up: throughPlacement,
  retention_check: throughPlacement,
  ...sightChanges,
};
