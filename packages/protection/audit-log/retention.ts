import type { Database } from '@dienstweg/kit';
import type { Logger } from 'pino';
import { dropExpired } from './drop-expired.ts';

const DAILY = 86_400_000;

/**
 * Drops what has been on record for more than so many days, now and once a day from then on; what it returns stops
 * that.
 */
export async function keepRetention(database: Database, days: number, logger: Logger): Promise<() => void> {
  const drop = () => database.transaction((client) => dropExpired(client, days));
  await drop();
  const again = () => drop().catch((err: unknown) => logger.error({ err }, 'expired record not dropped'));
  const timer = setInterval(() => void again(), DAILY).unref();
  return () => clearInterval(timer);
}
