import { existsSync, readFileSync } from 'node:fs';
import { birthDates, leaksIn } from './leaks.ts';

/** The run has failed if what was logged in it, by whatever test, holds data of people or secrets. */
export default async () => {
  try {
    const file = process.env.TEST_LOG ?? '';
    const leaks = leaksIn(existsSync(file) ? readFileSync(file, 'utf8') : '', await birthDates());
    if (leaks.length) throw new Error(`The log of this run holds what must not be logged:\n${leaks.join('\n')}`);
  } finally {
    await globalThis.stopPostgres();
  }
};
