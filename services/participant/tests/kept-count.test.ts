import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenParticipant, openParticipant } from './open-participant.ts';

let service: OpenParticipant;
beforeAll(async () => {
  service = await openParticipant();
});
afterAll(() => service.close());

const PROGRAMMES = ['kassel', 'mayen-koblenz', 'wesel'];

async function counts() {
  const { data } = await service.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Programme { participationCount } } }`,
    { of: PROGRAMMES.map((id) => ({ __typename: 'Programme', id })) },
  );
  return (data as { _entities: { participationCount: number }[] })._entities.map((each) => each.participationCount);
}

test('a programme counts the stays that began, and follows every change of them', async () => {
  expect(await counts()).toEqual([2, 1, 0]);
  await service.write(`update participation set entered_on = '2019-04-01' where id = 'p4'`);
  expect(await counts()).toEqual([3, 1, 0]);
  await service.write(`update participation set site_id = 'east' where programme_id = 'kassel'`);
  expect(await counts()).toEqual([3, 1, 0]);
  await service.write(
    `insert into participation (id, participant_id, programme_id, entered_on)
     values ('p4', 3, 'wesel', '2019-04-01'), ('p5', 4, 'wesel', '2021-01-01'), ('p6', 4, 'kassel', '2021-01-01')
     on conflict (id) do update set programme_id = excluded.programme_id`,
  );
  expect(await counts()).toEqual([3, 1, 2]);
  await service.write(`update participation set left_on = '2022-01-01', exit_reason = 'COMPLETED' where id = 'p6'`);
  expect(await counts()).toEqual([3, 1, 2]);
  await service.write(`delete from participation where id in ('p4', 'p6')`);
  expect(await counts()).toEqual([2, 1, 1]);
  await service.write('truncate participation cascade');
  expect(await counts()).toEqual([0, 0, 0]);
});

test('stays that several people write at once are all counted', async () => {
  await service.write('truncate participation cascade');
  const enter = (number: number, first: string, second: string) =>
    service.write(
      `insert into participation (id, participant_id, programme_id, entered_on)
       values ('${number} ${first}', ${number}, '${first}', '2024-01-01'),
         ('${number} ${second}', ${number}, '${second}', '2024-01-01')`,
    );
  await Promise.all([
    enter(1, 'kassel', 'wesel'),
    enter(2, 'wesel', 'kassel'),
    enter(3, 'kassel', 'mayen-koblenz'),
    enter(4, 'mayen-koblenz', 'wesel'),
  ]);
  expect(await counts()).toEqual([3, 2, 3]);
});
