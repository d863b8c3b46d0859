import type pg from 'pg';
import { valueTypes } from './value-types.ts';

/** How a database is reached. */
export interface Address {
  readonly url: string;
  /** Whether a pooler stands before it that gives each transaction another connection: nothing is prepared there. */
  readonly pooled: boolean;
}

/** PostgreSQL's own settings for a connection. */
export type Settings = Readonly<Record<string, string | number>>;

/** What `pg` needs to know to connect, with settings that hold as long as the connection. */
export const connectionTo = ({ url }: Address, settings: Settings = {}): pg.ClientConfig => ({
  connectionString: url,
  types: valueTypes,
  keepAlive: true,
  connectionTimeoutMillis: 5_000,
  options: Object.entries({ timezone: 'UTC', ...settings })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' '),
});
