import { sightChanges, type Whose } from '@dienstweg/protection';

const throughStay: Whose = ['participation_id', 'participation.participant_id'];

/** Whose the rows of each table are. */
export const whose: Readonly<Record<string, Whose>> = {
  postal_area: null,
  site: null,
  coach: null,
  participant: 'id',
  residence_status: ['participant_id'],
  labour_status: ['participant_id'],
  german_record: ['participant_id'],
  consent: ['participant_id'],
  participation: ['participant_id'],
  interruption: throughStay,
  coaching: throughStay,
  contact: throughStay,
  support_plan: throughStay,
  plan_goal: ['support_plan_id', 'support_plan.participation_id', 'participation.participant_id'],
  ...sightChanges,
};

/** Types without rows of their own, and the type in whose rows their values are. */
export const parts = { EntrySnapshot: 'Participation' };
