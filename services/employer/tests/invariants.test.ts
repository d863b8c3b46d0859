import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { employer as service } from '../index.ts';
import { market } from './market.ts';
import { guest, interview, placement, secondKita } from './rows.ts';
import { rulesOfEvents } from './rules-of-events.ts';
import { rulesOfWork } from './rules-of-work.ts';

let employer: OpenedAlone;
beforeAll(async () => {
  employer = await openAlone(service, market);
});
afterAll(() => employer.close());

describe.each([...rulesOfEvents, ...rulesOfWork])('$rule', ({ kept, broken, constraint }) => {
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
