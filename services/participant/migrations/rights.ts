import {
  either,
  inAnyProgramme,
  inOwnProgramme,
  type Knowledge,
  type Rights,
  SIGHT_TABLES,
  setting,
  withParent,
} from '@dienstweg/protection';

/** Functions that know what their tables' own policies must not ask those tables for. */
export const knowledge = `
  create function has_consented(person int) returns boolean stable security definer set search_path = public language sql
    return exists (select from consent where participant_id = person and purpose = ${setting('consent')}
      and granted_on <= ${setting('today')}::date and (withdrawn_on is null or withdrawn_on > ${setting('today')}::date));
  create function is_accompanied(stay text) returns boolean stable security definer set search_path = public language sql
    return exists (select from coaching where participation_id = stay and coach_id = ${setting('coach')}
      and coached_from <= ${setting('today')}::date and (coached_until is null or coached_until > ${setting('today')}::date));`;

const KNOWN: Knowledge = {
  consented: (person) => `has_consented(${person})`,
  accompanied: 'is_accompanied(participation.id)',
};

const ofPerson = (table: string) => withParent('participant', `parent.id = ${table}.participant_id`);
const ofStay = (table: string) => withParent('participation', `parent.id = ${table}.participation_id`);

export const rights: Rights = {
  limited: {
    participation: inOwnProgramme('participation.programme_id', 'participation.participant_id', KNOWN),
    participant: either(
      inAnyProgramme('participant.id', KNOWN),
      withParent('participation', 'parent.participant_id = participant.id'),
    ),
    residence_status: ofPerson('residence_status'),
    labour_status: ofPerson('labour_status'),
    german_record: ofPerson('german_record'),
    consent: ofPerson('consent'),
    interruption: ofStay('interruption'),
    coaching: ofStay('coaching'),
    contact: ofStay('contact'),
    support_plan: ofStay('support_plan'),
    plan_goal: withParent('support_plan', 'parent.id = plan_goal.support_plan_id'),
  },
  open: ['site', 'coach', 'postal_area', 'programme_tally', ...SIGHT_TABLES],
  added: [],
  evaluated: [
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
    'site',
    'table_version',
    'programme_tally',
    ...SIGHT_TABLES,
  ],
};
