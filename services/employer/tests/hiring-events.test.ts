import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { employer as service } from '../index.ts';
import { market } from './market.ts';

let employer: OpenedAlone;
beforeAll(async () => {
  employer = await openAlone(service, market);
});
afterAll(() => employer.close());

test('a hiring event shows who was invited and came, what was agreed, and no number where none is known', async () => {
  const { data, statements } = await employer.ask(`{ hiringEvent(id: "dating") {
    name programme { id } held { date precision } place maxRoundsPerParticipant sectors sought agreed
    establishments { name employer { name } } registrations { registeredOn participant { id } }
    interviews(first: 3) { totalCount nodes { round state outcome participant { id } establishment { name } } } } }`);
  expect(data).toEqual({
    hiringEvent: {
      name: 'Job speed dating',
      programme: { id: 'coesfeld' },
      held: { date: '2024-04-01', precision: 'MONTH' },
      place: 'District office',
      maxRoundsPerParticipant: 2,
      sectors: ['KITA', 'OGS'],
      sought: ['INTERNSHIP', 'SHADOWING', 'TRIAL_WORK'],
      agreed: ['TRIAL_WORK', 'EMPLOYMENT'],
      establishments: [
        { name: 'All-day school North', employer: { name: 'Town' } },
        { name: 'Day-care Sunflower', employer: { name: 'Parish' } },
      ],
      registrations: [
        { registeredOn: '2024-03-01', participant: { id: '1' } },
        { registeredOn: null, participant: { id: '2' } },
      ],
      interviews: {
        totalCount: 4,
        nodes: [
          {
            round: 1,
            state: 'HELD',
            outcome: 'TRIAL_WORK',
            participant: { id: '1' },
            establishment: { name: 'Day-care Sunflower' },
          },
          {
            round: 1,
            state: 'HELD',
            outcome: null,
            participant: { id: '2' },
            establishment: { name: 'All-day school North' },
          },
          {
            round: 2,
            state: 'NO_SHOW',
            outcome: null,
            participant: { id: '1' },
            establishment: { name: 'All-day school North' },
          },
        ],
      },
    },
  });
  expect(statements).toBe(5);
});

test('hiring events are found by programme and by the days they are held, one of a month by its last', async () => {
  const { data } = await employer.ask(`{
    kassel: hiringEvents(where: { programme: "kassel" }) { nodes { id held { date } maxRoundsPerParticipant } }
    spring: hiringEvents(where: { during: { from: "2021-05-12", until: "2024-04-30" } }) { nodes { id } }
    april: hiringEvents(where: { during: { from: "2024-04-30", until: "2024-05-01" } }) { nodes { id } } }`);
  expect(data).toEqual({
    kassel: {
      nodes: [
        { id: 'planned', held: null, maxRoundsPerParticipant: null },
        { id: 'fair', held: { date: '2021-05-12' }, maxRoundsPerParticipant: null },
      ],
    },
    spring: { nodes: [{ id: 'fair' }] },
    april: { nodes: [{ id: 'dating' }] },
  });
});

test('a job that began in the month of an event of which no day is known does not count as its yield', async () => {
  const placed = async (days: number) => {
    const { data } = await employer.ask(
      'query ($days: Int!) { hiringEvent(id: "dating") { outcomes(placedWithinDays: $days) { outcome placements } } }',
      { days },
    );
    return (data as { hiringEvent: { outcomes: { outcome: string | null; placements: number }[] } }).hiringEvent
      .outcomes[0];
  };
  expect(await placed(0)).toEqual({ outcome: 'TRIAL_WORK', placements: 0 });
  expect(await placed(1)).toEqual({ outcome: 'TRIAL_WORK', placements: 1 });
  await employer.write("update placement set started_on = '2024-04-29' where id = 'j1'");
  expect(await placed(90)).toEqual({ outcome: 'TRIAL_WORK', placements: 0 });
  await employer.write("update placement set started_on = '2024-04-30' where id = 'j1'");
  expect(await placed(0)).toEqual({ outcome: 'TRIAL_WORK', placements: 1 });
  await employer.write("update placement set started_on = '2024-05-01' where id = 'j1'");
});
