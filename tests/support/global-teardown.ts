import { existsSync, readFileSync } from 'node:fs';
import { testLogFile } from '@dienstweg/kit/testing';
import { birthDates, leaksIn } from './leaks.ts';

/** The run has failed if what was logged in it, by whatever test, holds data of people or secrets. */
export default async () => {
  try {
    const log = existsSync(testLogFile()) ? readFileSync(testLogFile(), 'utf8') : '';
    const leaks = leaksIn(log, await birthDates());
    if (leaks.length) throw new Error(`The log of this run holds what must not be logged:\n${leaks.join('\n')}`);
  } finally {
    await globalThis.stopPostgres();
  }
};
