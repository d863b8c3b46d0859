import { byName, inOwnProgramme, type Rights, SIGHT_TABLES, withParent } from '@dienstweg/protection';

const ofProgramme = (table: string, programme = `${table}.programme_id`) => {
  const person = `${table}.participant_id`;
  return inOwnProgramme(programme, person, byName(person));
};
const ofEvent = (table: string) =>
  ofProgramme(table, `(select programme_id from hiring_event where hiring_event.id = ${table}.event_id)`);
const ofPlacement = (table: string) => withParent('placement', `parent.id = ${table}.placement_id`);

const limited = {
  event_registration: ofEvent('event_registration'),
  interview: ofEvent('interview'),
  engagement: ofProgramme('engagement'),
  placement: ofProgramme('placement'),
  job_commitment: ofProgramme('job_commitment'),
  probation_follow_up: ofPlacement('probation_follow_up'),
  retention_check: ofPlacement('retention_check'),
};

export const rights: Rights = {
  limited,
  open: [
    'employer',
    'establishment',
    'vacancy',
    'practical_place',
    'hiring_event',
    'event_establishment',
    'programme_tally',
    ...SIGHT_TABLES,
  ],
  added: [],
  evaluated: [
    ...Object.keys(limited),
    'establishment',
    'hiring_event',
    'programme_tally',
    'table_version',
    ...SIGHT_TABLES,
  ],
};
