import { type OpenedAlone, openAlone } from '@dienstweg/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { employer as service } from '../index.ts';
import { market } from './market.ts';

let employer: OpenedAlone;
beforeAll(async () => {
  employer = await openAlone(service, market);
});
afterAll(() => employer.close());

interface Rule {
  rule: string;
  kept: string;
  broken: string;
  constraint: string;
}

const interview = (values: string) =>
  `insert into interview (id, event_id, round, participant_id, establishment_id, state, outcome) values ${values}`;
const placement = (values: string) =>
  `insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, vacancy_id, agreed_on, started_on, ended_on) values ${values}`;
const commitment = (values: string) =>
  `insert into job_commitment (id, participant_id, employer_id, programme_id, state, offered_on, binding_on, settled_on, fulfilled_by_id) values ${values}`;
const guest = (values: string) => `insert into event_establishment (id, event_id, establishment_id) values ${values}`;
const secondKita = `insert into establishment (id, name, employer_id, sector) values ('kita-2', 'Day-care Moon', 'parish', 'KITA');`;

const rules: Rule[] = [
  {
    rule: 'nobody has more interviews at an event than it allows, cancelled ones aside',
    kept: interview(`('new', 'dating', 3, 1, 'kita', 'CANCELLED', null)`),
    broken: secondKita + interview(`('new', 'dating', 3, 1, 'kita-2', 'PLANNED', null)`),
    constraint: 'interview_within_maximum_of_event',
  },
  {
    rule: 'a cancelled interview that takes place after all counts again',
    kept: `update interview set state = 'PLANNED' where id = 'i4'`,
    broken: `${secondKita} ${interview(`('new', 'dating', 3, 1, 'kita-2', 'CANCELLED', null)`)}; update interview set state = 'PLANNED' where id = 'new'`,
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
    broken: `${interview(`('a', 'fair', 2, 1, 'kita', 'HELD', null)`)}; update hiring_event set max_rounds_per_participant = 1 where id = 'fair'`,
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
    rule: 'no more positions are filled than a vacancy has',
    kept: placement(`('new', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', null, null, null)`),
    broken: placement(
      `('n1', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', null, null, null), ('n2', 8, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', null, null, null)`,
    ),
    constraint: 'vacancy_filled_within_positions',
  },
  {
    rule: 'a vacancy keeps at least as many positions as are filled',
    kept: `update vacancy set positions = 1 where id = 'v-kita'`,
    broken: `${placement(`('new', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', null, null, null)`)}; update vacancy set positions = 1 where id = 'v-kita'`,
    constraint: 'vacancy_filled_within_positions',
  },
  {
    rule: 'a vacancy is filled by a placement at its own establishment',
    kept: placement(`('new', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', null, null, null)`),
    broken: placement(`('new', 9, 'coesfeld', 'EMPLOYMENT_INSURED', 'ogs', 'town', 'v-kita', null, null, null)`),
    constraint: 'placement_vacancy_of_establishment',
  },
  {
    rule: 'a commitment is fulfilled by a placement of the same person',
    kept: `${placement(`('new', 5, 'mothers', 'EMPLOYMENT_INSURED', 'home', 'care', null, null, null, null)`)}; update job_commitment set state = 'FULFILLED', settled_on = '2021-09-01', fulfilled_by_id = 'new' where id = 'c2'`,
    broken: `update job_commitment set state = 'FULFILLED', settled_on = '2021-09-01', fulfilled_by_id = 'j2' where id = 'c2'`,
    constraint: 'job_commitment_fulfilled_by_same_pair',
  },
  {
    rule: 'a commitment is fulfilled by a placement with the same employer',
    kept: `update job_commitment set due_on = null where id = 'c1'`,
    broken: `update job_commitment set employer_id = 'town' where id = 'c1'`,
    constraint: 'job_commitment_fulfilled_by_same_pair',
  },
  {
    rule: 'a commitment is fulfilled exactly when a placement stands for it',
    kept: commitment(`('new', 6, 'care', 'mothers', 'LAPSED', '2020-10-01', '2020-11-01', '2021-10-01', null)`),
    broken: commitment(`('new', 6, 'care', 'mothers', 'FULFILLED', '2020-10-01', '2020-11-01', '2021-10-01', null)`),
    constraint: 'job_commitment_fulfilled_only_by_placement',
  },
  {
    rule: 'a commitment is binding from a known day on',
    kept: commitment(`('new', 6, 'care', 'mothers', 'BINDING', '2020-10-01', '2020-11-01', null, null)`),
    broken: commitment(`('new', 6, 'care', 'mothers', 'BINDING', '2020-10-01', null, null, null)`),
    constraint: 'job_commitment_binding_has_a_day',
  },
  {
    rule: 'a commitment is settled on a day when it is settled, and only then',
    kept: commitment(`('new', 6, 'care', 'mothers', 'WITHDRAWN', '2020-10-01', null, '2020-10-01', null)`),
    broken: commitment(`('new', 6, 'care', 'mothers', 'OFFERED', '2020-10-01', null, '2020-10-01', null)`),
    constraint: 'job_commitment_settled_on_when_settled',
  },
  {
    rule: 'a placement has an establishment unless the person is self-employed',
    kept: placement(`('new', 9, 'kassel', 'SELF_EMPLOYMENT', null, null, null, null, null, null)`),
    broken: placement(`('new', 9, 'kassel', 'APPRENTICESHIP', null, null, null, null, null, null)`),
    constraint: 'placement_establishment_unless_self_employed',
  },
  {
    rule: 'a placement names the employer of its establishment',
    kept: placement(`('new', 9, 'kassel', 'APPRENTICESHIP', 'home', 'care', null, null, null, null)`),
    broken: placement(`('new', 9, 'kassel', 'APPRENTICESHIP', 'home', 'town', null, null, null, null)`),
    constraint: 'placement_establishment_of_employer',
  },
  {
    rule: 'a placement with an establishment names an employer',
    kept: `update placement set permanent = false where id = 'j2'`,
    broken: `update placement set employer_id = null where id = 'j2'`,
    constraint: 'placement_employer_where_establishment',
  },
  {
    rule: 'a placement lasts at least a day',
    kept: placement(
      `('new', 9, 'kassel', 'APPRENTICESHIP', 'home', 'care', null, '2020-08-01', '2020-08-01', '2020-08-02')`,
    ),
    broken: placement(
      `('new', 9, 'kassel', 'APPRENTICESHIP', 'home', 'care', null, '2020-08-01', '2020-08-01', '2020-08-01')`,
    ),
    constraint: 'placement_lasts_a_day',
  },
  {
    rule: 'a placement ends only when it has begun',
    kept: `update placement set started_on = '2023-08-01', ended_on = '2023-09-01' where id = 'j5'`,
    broken: `update placement set ended_on = '2023-09-01' where id = 'j5'`,
    constraint: 'placement_ended_only_when_started',
  },
  {
    rule: 'a placement has one check per milestone',
    kept: `insert into retention_check (id, placement_id, milestone, due_on) values ('new', 'j1', 'MONTHS_6', '2024-11-01')`,
    broken: `insert into retention_check (id, placement_id, milestone, due_on) values ('new', 'j1', 'DAYS_28', '2024-05-29')`,
    constraint: 'retention_check_once_per_milestone',
  },
  {
    rule: 'whether a placement lasted is known only after the check',
    kept: `update retention_check set checked_on = '2024-07-30' where id = 'k2'`,
    broken: `update retention_check set retained = true where id = 'k2'`,
    constraint: 'retention_check_answered_only_when_checked',
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
  {
    rule: 'a position is a whole one',
    kept: `update establishment set latitude = 51.3, longitude = 9.5 where id = 'home'`,
    broken: `update establishment set latitude = 51.3 where id = 'home'`,
    constraint: 'establishment_position_is_whole',
  },
];

describe.each(rules)('$rule', ({ kept, broken, constraint }) => {
  test('what keeps it is stored', async () => {
    expect(await employer.refusal(kept)).toBeNull();
  });
  test('what breaks it is refused by name', async () => {
    expect(await employer.refusal(broken)).toBe(constraint);
  });
});

test('a refusal across tables says which event and who', async () => {
  await expect(employer.write(guest(`('new', 'dating', 'home')`))).rejects.toMatchObject({
    message: 'establishment home is of no sector that hiring event dating invites',
  });
});

test('of two interviews booked at the same moment for the last round, one is refused', async () => {
  const book = (round: number, establishment: string) =>
    employer.write(interview(`('last-${round}', 'dating', ${round}, 7, '${establishment}', 'PLANNED', null)`));
  await employer.write(`${secondKita} ${interview(`('first', 'dating', 1, 7, 'kita-2', 'PLANNED', null)`)}`);
  const outcomes = (await Promise.allSettled([book(2, 'kita'), book(3, 'ogs')])).map(({ status }) => status);
  expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
  await employer.write(`delete from interview where participant_id = 7; delete from establishment where id = 'kita-2'`);
});

test('of two people hired for the last position at the same moment, one is refused', async () => {
  const hire = (person: number) =>
    employer.write(
      placement(
        `('last-${person}', ${person}, 'coesfeld', 'EMPLOYMENT_INSURED', 'kita', 'parish', 'v-kita', null, null, null)`,
      ),
    );
  const outcomes = (await Promise.allSettled([hire(21), hire(22)])).map(({ status }) => status);
  expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
  await employer.write(`delete from placement where id like 'last-%'`);
});
