import { DatabaseError, type PoolClient } from 'pg';
import type { RowCheck } from './rows.ts';
import type { Filed } from './table.ts';

/**
 * A service as the import meets it: its files, what it refuses of their rows, warns of or finds complete, and a
 * transaction in its database.
 */
export interface ImportService extends Filed {
  readonly rowChecks?: Readonly<Record<string, RowCheck>> | undefined;
  readonly importWarnings?: readonly string[] | undefined;
  readonly importCompleteness?: readonly string[] | undefined;
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
    await client.query("set local work_mem = '64MB'; set local dienstweg.viewer = 'import'; savepoint import");
    return inTransactions(rest, work, new Map([...open, [service.name, client]]));
  });
}

/** Takes back everything that the import did in a transaction. */
export const rollBack = (client: PoolClient) => client.query('rollback to savepoint import');

/** Whether every constraint that waits for the end of its transaction holds. */
export async function areSettled(sessions: Sessions): Promise<boolean> {
  for (const client of sessions.values()) {
    try {
      await client.query('set constraints all immediate');
    } catch (error) {
      if (refusesRows(error)) return false;
      throw error;
    }
  }
  return true;
}

/**
 * Takes everything back and lets no constraint wait any longer, so that the next attempt meets it at the row that
 * breaks it.
 */
export async function beginStrictly(sessions: Sessions): Promise<void> {
  for (const client of sessions.values()) {
    await rollBack(client);
    await client.query('set constraints all immediate');
  }
}

/**
 * Data exceptions (22), broken constraints (23), values too large for an index (54) and errors raised by triggers (P0)
 * are the rows' own fault.
 */
export const refusesRows = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError && /^(22|23|54|P0)/.test(error.code ?? '');
