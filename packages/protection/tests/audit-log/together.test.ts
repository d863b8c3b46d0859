import type { Row } from '@dienstweg/kit';
import { AUDITOR } from '@dienstweg/protection/testing';
import { expect, test } from 'vitest';
import { type Access, AccessWriter } from '../../audit-log/AccessWriter.ts';

const access = (requestId: string): Access => ({
  viewer: AUDITOR,
  requestId,
  people: new Set([1]),
  fields: ['Person.name'],
});

function recording() {
  const written: string[][] = [];
  const read = async (_: unknown, [accesses]: unknown[]): Promise<Row[]> => {
    written.push(JSON.parse(accesses as string).map(({ request_id }: { request_id: string }) => request_id));
    return [];
  };
  return { written, record: new AccessWriter({ read }) };
}

test('accesses that are expected at the same time are written together', async () => {
  const { written, record } = recording();
  const [one, other, none] = [record.expect(), record.expect(), record.expect()];
  const first = one(access('a'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(written).toEqual([]);
  expect(none()).toBeUndefined();
  await Promise.all([first, other(access('b'))]);
  expect(written).toEqual([['a', 'b']]);
});

test('an access that waits for another that does not come is written without it', async () => {
  const { written, record } = recording();
  const [one, late] = [record.expect(), record.expect()];
  await one(access('a'));
  await late(access('b'));
  expect(written).toEqual([['a'], ['b']]);
});

test('an access that cannot be written fails all that were to be written with it, and not the next', async () => {
  const answers = [() => Promise.reject(new Error('down')), async () => []];
  const record = new AccessWriter({ read: () => (answers.shift() as () => Promise<Row[]>)() });
  const [one, other] = [record.expect(), record.expect()];
  const failing = await Promise.allSettled([one(access('a')), other(access('b'))]);
  expect(failing.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(record.expect()(access('c'))).resolves.toBeUndefined();
});
