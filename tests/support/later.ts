import { vi } from 'vitest';

/** Does something while every clock in this process goes so many seconds ahead; timers run as ever. */
export async function later<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1_000 });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}
