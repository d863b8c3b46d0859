import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, mkdtempSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './cluster.ts';
import { rememberedPort } from './port.ts';
import { environment } from './programs.ts';
import { temporaryFolder } from './reach.ts';
import type { ServerUser } from './server-user.ts';

/** PostgreSQL's own settings, as in postgresql.conf. */
export type Settings = Record<string, string | number>;

/** Where a server of the cluster is reached that has not run before. */
export const placeOf = async (cluster: string, user: ServerUser | undefined): Promise<Settings> => ({
  port: await rememberedPort(filesOf(cluster).port),
  unix_socket_directories: makeSocketFolder(user),
});

/** Starts a server on the cluster, in a process group of its own, so that Ctrl-C reaches the app first. */
export async function launch(
  cluster: string,
  programs: string,
  user: ServerUser | undefined,
  settings: Settings,
): Promise<ChildProcess> {
  const { data, log } = filesOf(cluster);
  const given = {
    listen_addresses: '127.0.0.1',
    max_connections: 300,
    log_error_verbosity: 'terse', // details of a failed statement hold people's data
    log_min_error_statement: 'panic',
    ...settings,
  };
  const output = openSync(log, 'w', 0o600);
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...user,
      env: environment,
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
    },
  );
  await once(server, 'spawn');
  closeSync(output);
  server.unref();
  return server;
}

/**
 * A folder only the server's account can enter; none where a socket's path would be too long for the system (103
 * bytes).
 */
function makeSocketFolder(user: ServerUser | undefined): string {
  const prefix = join(temporaryFolder(user), 'dienstweg-');
  if (process.platform === 'win32' || !/^[\w./-]{1,75}$/.test(prefix)) return '';
  const folder = mkdtempSync(prefix);
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}
