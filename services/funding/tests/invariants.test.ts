import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { funding } from '../index.ts';
import { money } from './money.ts';
import { rules } from './rules.ts';

let service: OpenedAlone;
beforeAll(async () => {
  service = await openAlone(funding, money);
});
afterAll(() => service.close());

describe.each(rules)('$rule', ({ kept, broken, constraint }) => {
  test('is accepted where it is kept', async () => {
    expect(await service.refusal(kept)).toBeNull();
  });
  test('is refused by its name where it is broken', async () => {
    expect(await service.refusal(broken)).toBe(constraint);
  });
});

test('two clerks who enter receipts at once lose no cent of the sum', async () => {
  const entries = Array.from(
    { length: 20 },
    (_, i) => `insert into expenditure values ('x${i}', 'g', 'X-${i}', '2020-04-01', 100, 'FEES', null)`,
  );
  await Promise.all(entries.map((entry) => service.write(entry)));
  const { data } = await service.ask('{ programme(id: "local") { spent grants { spent claimed } } }');
  expect(data).toEqual({ programme: { spent: 5000, grants: [{ spent: 5000, claimed: 3000 }] } });
});
