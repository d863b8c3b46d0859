import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLog } from '../index.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('an error that comes with every request is written a few times and then counted', () => {
  const lines: string[] = [];
  const log = openLog({ level: 'warn' }, { write: (line) => lines.push(line) });
  const fail = (number: number) =>
    log.error(
      { requestId: `request ${number}`, err: Object.assign(new Error(`no answer in ${number} ms`), { code: '57P03' }) },
      'request failed',
    );
  for (let number = 1; number <= 36_951; number++) fail(number);
  log.warn({ reason: 'expired' }, 'another line');
  expect(lines).toHaveLength(11);
  expect(lines[9]).toContain('request 10');
  vi.advanceTimersByTime(10_000);
  expect(lines.slice(11).map((line) => JSON.parse(line))).toMatchObject([
    { level: 50, times: 36_941, msg: 'request failed – repeated' },
  ]);
  fail(1);
  expect(lines).toHaveLength(13);
});
