import type pg from 'pg';
import { valueTypes } from './value-types.ts';

/** How a database is reached. */
export interface Address {
  /** As its owner, who migrates and imports. */
  readonly url: string;
  /** As the login that may take on the roles of requests, and nothing else. */
  readonly serviceUrl: string;
  /** Whether a pooler stands before it that gives each transaction another connection: nothing is prepared there. */
  readonly pooled: boolean;
}

/** PostgreSQL's own settings for a connection. */
export type Settings = Readonly<Record<string, string | number>>;

/**
 * The settings of a connection that reads, in a role of its own and with a limit of milliseconds for each statement.
 */
export type ReadingAs = Settings & { readonly role: string; readonly statement_timeout: number };

/** What `pg` needs to know to connect, with settings that hold as long as the connection. */
export const connectionTo = (url: string, settings: Settings = {}): pg.ClientConfig => ({
  connectionString: url,
  types: valueTypes,
  keepAlive: true,
  connectionTimeoutMillis: 3_000,
  options: Object.entries({ timezone: 'UTC', ...settings })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' '),
});
