import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenParticipant, openParticipant } from './open-participant.ts';
import { rulesOfPeople } from './rules-of-people.ts';
import { rulesOfStays } from './rules-of-stays.ts';

let service: OpenParticipant;
beforeAll(async () => {
  service = await openParticipant();
});
afterAll(() => service.close());

describe.each([...rulesOfPeople, ...rulesOfStays])('$rule', ({ kept, broken, constraint }) => {
  test('is accepted where it is kept', async () => {
    expect(await service.refusal(kept)).toBeNull();
  });
  test('is refused by its name where it is broken', async () => {
    expect(await service.refusal(broken)).toBe(constraint);
  });
});
