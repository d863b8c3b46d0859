import type { Rule } from '@dienstweg/kit/testing';
import { guest, interview, secondKita } from './rows.ts';

/** Each rule of hiring events and what follows from them: a neighbour that keeps it, and what breaks it. */
export const rulesOfEvents: Rule[] = [
  {
    rule: 'nobody has more interviews at an event than it allows, cancelled ones aside',
    kept: interview(`('new', 'dating', 3, 1, 'kita', 'CANCELLED', null)`),
    broken: secondKita + interview(`('new', 'dating', 3, 1, 'kita-2', 'PLANNED', null)`),
    constraint: 'interview_within_maximum_of_event',
  },
  {
    rule: 'a cancelled interview that takes place after all counts again',
    kept: `update interview set state = 'PLANNED' where id = 'i4'`,
    broken: `${secondKita} ${interview(`('new', 'dating', 3, 1, 'kita-2', 'CANCELLED', null)`)};
      update interview set state = 'PLANNED' where id = 'new'`,
    constraint: 'interview_within_maximum_of_event',
  },
  {
    rule: 'the maximum of an event stays at what was held',
    kept: `update hiring_event set max_rounds_per_participant = 3 where id = 'dating'`,
    broken: `update hiring_event set max_rounds_per_participant = 1 where id = 'dating'`,
    constraint: 'interview_within_maximum_of_event',
  },
  {
    rule: 'an event without a maximum sets no limit',
    kept: interview(`('a', 'fair', 2, 1, 'kita', 'HELD', null), ('b', 'fair', 3, 1, 'ogs', 'HELD', null)`),
    broken: `${interview(`('a', 'fair', 2, 1, 'kita', 'HELD', null)`)};
      update hiring_event set max_rounds_per_participant = 1 where id = 'fair'`,
    constraint: 'interview_within_maximum_of_event',
  },
  {
    rule: 'nobody sits in two interviews of one round',
    kept: interview(`('new', 'dating', 2, 2, 'kita', 'PLANNED', null)`),
    broken: interview(`('new', 'dating', 1, 2, 'kita', 'PLANNED', null)`),
    constraint: 'interview_once_per_round_and_person',
  },
  {
    rule: 'a pair meets at most once per event',
    kept: interview(`('new', 'fair', 2, 2, 'ogs', 'PLANNED', null)`),
    broken: interview(`('new', 'dating', 2, 2, 'ogs', 'PLANNED', null)`),
    constraint: 'interview_once_per_event_and_pair',
  },
  {
    rule: 'only establishments of invited sectors come to an event',
    kept: guest(`('new', 'fair', 'kita')`),
    broken: guest(`('new', 'dating', 'home')`),
    constraint: 'establishment_of_sector_invited',
  },
  {
    rule: 'only establishments of invited sectors hold interviews',
    kept: interview(`('new', 'dating', 2, 2, 'kita', 'PLANNED', null)`),
    broken: interview(`('new', 'dating', 2, 2, 'home', 'PLANNED', null)`),
    constraint: 'establishment_of_sector_invited',
  },
  {
    rule: 'an event keeps inviting the sectors of its guests',
    kept: `update hiring_event set sectors = '{KITA,OGS,HOSPITAL}' where id = 'dating'`,
    broken: `update hiring_event set sectors = '{KITA}' where id = 'dating'`,
    constraint: 'establishment_of_sector_invited',
  },
  {
    rule: 'a guest stays in an invited sector',
    kept: `update establishment set sector = 'OGS' where id = 'kita'`,
    broken: `update establishment set sector = 'HOSPITAL' where id = 'kita'`,
    constraint: 'establishment_of_sector_invited',
  },
  {
    rule: 'an interview has an outcome only when it was held',
    kept: `update interview set outcome = 'NONE' where id = 'i2'`,
    broken: `update interview set outcome = 'NONE' where id = 'i3'`,
    constraint: 'interview_outcome_only_when_held',
  },
  {
    rule: 'an engagement follows from an interview of the same pair',
    kept: `update engagement set interview_id = 'i5' where id = 't2'`,
    broken: `update engagement set interview_id = 'i1' where id = 't2'`,
    constraint: 'engagement_interview_of_same_pair',
  },
  {
    rule: 'a person registers once for an event',
    kept: `insert into event_registration (id, event_id, participant_id) values ('new', 'fair', 1)`,
    broken: `insert into event_registration (id, event_id, participant_id) values ('new', 'dating', 1)`,
    constraint: 'event_registration_once_per_event',
  },
  {
    rule: 'a date known to the month is kept as its first day',
    kept: `update hiring_event set held_on = '2024-05-01' where id = 'dating'`,
    broken: `update hiring_event set held_on = '2024-05-17' where id = 'dating'`,
    constraint: 'hiring_event_held_on_first_known_day',
  },
];
