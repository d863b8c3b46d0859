import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { ServerUser } from './server-user.ts';

/** Whether the account may pass through every folder above the path. */
export function canReach(path: string, user: ServerUser | undefined): boolean {
  if (!user) return true;
  const parent = dirname(resolve(path));
  const { uid, gid, mode } = statSync(parent);
  const search = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & search) !== 0 && (parent === dirname(parent) || canReach(parent, user));
}

/** The system's folder for temporary files, or `/tmp` where the account cannot reach that. */
export const temporaryFolder = (user: ServerUser | undefined) =>
  canReach(resolve(tmpdir(), 'entry'), user) ? tmpdir() : '/tmp';
