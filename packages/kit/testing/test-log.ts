import { pino } from 'pino';
import { openLog } from '../log.ts';

const file = process.env.TEST_LOG;

/**
 * The log of everything under test, in the file that TEST_LOG names; after a run it is searched for what must not be in
 * it.
 */
export const testLog = file
  ? openLog({ level: 'debug' }, pino.destination({ dest: file, sync: true }))
  : openLog({ level: 'silent' });
