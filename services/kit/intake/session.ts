import type { PoolClient } from 'pg';
import type { Filed } from './table.ts';

/** A service as the import meets it: its files, and a transaction in its database. */
export interface ImportService extends Filed {
  database: { transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> };
}

/** The open transactions of all services, by name. */
export type Sessions = ReadonlyMap<string, PoolClient>;

/** Runs work in one transaction per service: all are committed when it returns, none when it throws. */
export async function inTransactions<T>(
  services: ImportService[],
  work: (sessions: Sessions) => Promise<T>,
  open: Sessions = new Map(),
): Promise<T> {
  const [service, ...rest] = services;
  if (!service) return work(open);
  return service.database.transaction(async (client) => {
    await client.query('set constraints all immediate; savepoint import');
    return inTransactions(rest, work, new Map([...open, [service.name, client]]));
  });
}

/** Takes back everything that the import did in a transaction. */
export const takeBack = (client: PoolClient) => client.query('rollback to savepoint import');
