import { jest } from '@jest/globals';

const timers = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Does something while every clock in this process goes so many seconds ahead; timers run as ever. */
export async function later<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({ doNotFake: [...timers], now: Date.now() + seconds * 1_000 });
  try {
    return await work();
  } finally {
    jest.useRealTimers();
  }
}
