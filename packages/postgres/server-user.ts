import { existsSync, readFileSync, statSync } from 'node:fs';

/** The account PostgreSQL runs under; undefined stands for the account of this process. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * The account for the server of a data folder: that of this process, but PostgreSQL refuses to run as the superuser.
 */
export function serverUser(data: string): ServerUser | undefined {
  const own = process.getuid?.();
  const owner = existsSync(data) ? statSync(data) : undefined;
  if (own === 0) return owner ? { uid: owner.uid, gid: owner.gid } : accountNamed('postgres', 'nobody');
  if (!owner || own === undefined || owner.uid === own) return undefined;
  throw new Error(`${data} was made under another account. Start under that one, or set another DATA_DIR.`);
}

function accountNamed(...names: string[]): ServerUser {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = names.map((name) => accounts.find((fields) => fields[0] === name)).find(Boolean);
  if (!account)
    throw new Error(
      `The superuser needs an account ${names.join(' or ')} to run PostgreSQL. Create one, or set DATABASE_URL.`,
    );
  return { uid: Number(account[2]), gid: Number(account[3]) };
}
