import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canReach } from './reach.ts';
import type { ServerUser } from './server-user.ts';

/**
 * Makes the folder that holds the cluster; where the account cannot reach the wanted one, another below
 * /var/lib/dienstweg.
 */
export function makeHome(dataDir: string, user: ServerUser | undefined, log: (line: string) => void): string {
  const wanted = resolve(dataDir);
  makeFolder(wanted);
  if (canReach(join(wanted, 'cluster'), user)) return wanted;
  const home = join('/var/lib/dienstweg', createHash('sha256').update(wanted).digest('hex').slice(0, 16));
  makeFolder(home);
  log(`PostgreSQL does not run as the superuser and cannot reach ${wanted}: its data are in ${home}`);
  return home;
}

/** Others may pass through to what they may see, but not look around. */
function makeFolder(folder: string) {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
}
