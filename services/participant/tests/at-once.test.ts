import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenParticipant, openParticipant } from './open-participant.ts';

let service: OpenParticipant;
beforeAll(async () => {
  service = await openParticipant();
});
afterAll(() => service.close());

test('of a pause and an exit that contradict each other and are written at once, one is refused', async () => {
  const pause = `insert into interruption values ('new', 'p1', 'ILLNESS', '2020-07-01', '2020-07-31', null);
    select pg_sleep(0.2)`;
  const exit = `update participation set left_on = '2020-07-15' where id = 'p1'; select pg_sleep(0.2)`;
  const outcomes = await Promise.allSettled([service.write(pause), service.write(exit)]);
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.constraint] : []));
  expect(refusals).toEqual(['interruption_inside_participation']);
});
