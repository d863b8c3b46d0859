import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { filesOf } from './cluster.ts';
import { type Postmaster, postmasterOf } from './postmaster.ts';

/** The server of a cluster as this process holds it: nobody else gets it until the session ends. */
export interface Claim extends Postmaster {
  url: string;
  session: pg.Client;
}

/** Another process holds the cluster, whose server answers at `url` unless it is just starting. */
export class HeldElsewhere extends Error {
  readonly url: string | undefined;
  constructor(cluster: string, holder: string, url: string | undefined) {
    super(`${cluster} is in use by another process (${holder}). Stop that one, or set another DATA_DIR.`);
    this.url = url;
  }
}

const LOCK = 4_711;
const STARTING_OR_STOPPING = '57P03';
const NOBODY_LISTENS = ['ECONNREFUSED', 'ENOENT'];
const BROKE_OFF = /^timeout expired|^Connection terminated|ECONNRESET|EPIPE/;

/**
 * Holds the cluster's running server for this process: BUSY while it starts or stops, SILENT when none answers. Throws
 * HeldElsewhere when another process holds it.
 */
export async function claim(cluster: string): Promise<Claim | 'BUSY' | 'SILENT'> {
  const server = postmasterOf(filesOf(cluster).data);
  if (!server) return 'SILENT';
  const url = urlOf(server, cluster);
  const session = new pg.Client({
    connectionString: url,
    ssl: false,
    application_name: `dienstweg ${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  session.on('error', () => {}); // the server ended first; whoever queries it next is told
  try {
    await session.connect();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === STARTING_OR_STOPPING || BROKE_OFF.test(message)) return 'BUSY';
    if (code && NOBODY_LISTENS.includes(code)) return 'SILENT';
    throw error;
  }
  await takeLock(session, cluster, url);
  (session as pg.Client & { unref(): void }).unref(); // holding the server is no reason for a process to stay
  return { ...server, url, session };
}

export function urlOf({ port, socketFolder }: Postmaster, cluster: string): string {
  const password = readFileSync(filesOf(cluster).password, 'utf8');
  const socket = socketFolder ? `?host=${encodeURIComponent(socketFolder)}` : '';
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres${socket}`;
}

/** PostgreSQL drops the lock with the session, so a process that was killed holds nothing. */
async function takeLock(session: pg.Client, cluster: string, url: string) {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await session.query<{ held: boolean }>('select pg_try_advisory_lock($1) held', [LOCK]);
    if (rows[0]?.held) return;
    await pause(50);
  }
  const { rows } = await session.query<{ holder: string }>(
    `select application_name holder from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and objid = $1 and granted`,
    [LOCK],
  );
  await session.end();
  throw new HeldElsewhere(cluster, rows[0]?.holder ?? 'unknown', url);
}
