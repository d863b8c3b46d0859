import type { Row } from '@dienstweg/kit';
import { AUDITOR } from '@dienstweg/protection/testing';
import { expect, test } from 'vitest';
import { AccessRecord, type Look } from '../../audit-log/AccessRecord.ts';

const look = (requestId: string): Look => ({
  viewer: AUDITOR,
  requestId,
  people: new Set([1]),
  fields: ['Person.name'],
});

function recording() {
  const written: string[][] = [];
  const read = async (_: unknown, [looks]: unknown[]): Promise<Row[]> => {
    written.push(JSON.parse(looks as string).map(({ request_id }: { request_id: string }) => request_id));
    return [];
  };
  return { written, record: new AccessRecord({ read }) };
}

test('looks that are expected at the same time are written together', async () => {
  const { written, record } = recording();
  const [one, other, none] = [record.expect(), record.expect(), record.expect()];
  const first = one(look('a'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(written).toEqual([]);
  expect(none()).toBeUndefined();
  await Promise.all([first, other(look('b'))]);
  expect(written).toEqual([['a', 'b']]);
});

test('a look that waits for another that does not come is written without it', async () => {
  const { written, record } = recording();
  const [one, late] = [record.expect(), record.expect()];
  await one(look('a'));
  await late(look('b'));
  expect(written).toEqual([['a'], ['b']]);
});

test('a look that cannot be written fails all that were to be written with it, and not the next', async () => {
  const answers = [() => Promise.reject(new Error('down')), async () => []];
  const record = new AccessRecord({ read: () => (answers.shift() as () => Promise<Row[]>)() });
  const [one, other] = [record.expect(), record.expect()];
  const failing = await Promise.allSettled([one(look('a')), other(look('b'))]);
  expect(failing.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(record.expect()(look('c'))).resolves.toBeUndefined();
});
