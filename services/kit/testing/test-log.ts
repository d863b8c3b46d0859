import { join } from 'node:path';
import { pino } from 'pino';
import { openLog } from '../log.ts';

/** Where a run of tests logs. */
export const testLogFile = () => join(process.env.DATA_DIR ?? '', 'tests.log');

/** The log of everything under test; after a run it is searched for what must not be in it. */
export const testLog = openLog({ level: 'debug' }, pino.destination({ dest: testLogFile(), sync: true }));
