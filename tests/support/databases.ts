import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Environment } from './separate.ts';

/** Runs SQL in the database of one service. */
export const inDatabase = (service: string, statements: string, environment: Environment) =>
  withClient(service, environment, (client) => client.query(statements));

/** Does something while every reader of a table has to wait; `isWaitedFor` resolves as soon as one does. */
export const whileLocked = <T>(
  service: string,
  table: string,
  environment: Environment,
  work: (isWaitedFor: () => Promise<void>) => Promise<T>,
): Promise<T> =>
  withClient(service, environment, async (client) => {
    await client.query(`begin; lock table ${table} in access exclusive mode`);
    const waiting = `select from pg_locks where not granted and relation = '${table}'::regclass`;
    const isWaitedFor = async () => {
      while ((await client.query(waiting)).rowCount === 0) await pause(10);
    };
    return work(isWaitedFor);
  });

async function withClient<T>(service: string, environment: Environment, work: (client: pg.Client) => Promise<T>) {
  const url = new URL(process.env.DATABASE_URL ?? '');
  url.pathname = `/${environment.DATABASE_PREFIX}${service}`;
  const client = new pg.Client(url.href);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
