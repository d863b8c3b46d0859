import pg from 'pg';
import type { Logger } from 'pino';
import { unavailable } from '../errors.ts';
import { isLost, translated } from './lost.ts';

const MOST_WRITING = 4;

export function poolOf(config: pg.PoolConfig, logger: Logger): pg.Pool {
  const pool = new pg.Pool({ ...config, max: MOST_WRITING });
  const warn = (err: Error) => logger.warn({ err }, 'database connection lost');
  return pool.on('error', warn).on('connect', (client) => client.on('error', warn));
}

/** Runs work in one transaction: committed when it returns, rolled back when it throws. */
export async function transactionOf<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error) => Promise.reject(unavailable(error)));
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    const undone = isLost(error) ? Promise.reject(error) : client.query('rollback');
    client.release(
      await undone.then(
        () => false,
        () => true,
      ),
    );
    throw translated(error);
  }
}
