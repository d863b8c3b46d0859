import { readFileSync } from 'node:fs';

/** The account PostgreSQL runs under; undefined stands for the account of this process. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as the superuser, so there it runs as `postgres` or, without such an account, as `nobody`. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find((fields) => fields[0] === name)).find(Boolean);
  if (!account)
    throw new Error(
      'The superuser needs an account "postgres" or "nobody" to run PostgreSQL. Create one, or set DATABASE_URL.',
    );
  return { uid: Number(account[2]), gid: Number(account[3]) };
}
