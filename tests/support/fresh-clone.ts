import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The account that owns and starts a clone; undefined is that of this process. */
export type Account = number | undefined;

/** What runs in a clone since `npm start` there. */
export interface Started {
  url: string;
  /**
   * Sends the signal to npm and the program below it, as a terminal does, and gives all that they said by their end.
   */
  end(signal: NodeJS.Signals): Promise<string>;
}

/** A clone of HEAD in a folder of its own. */
export interface FreshClone {
  /** What `npm ARGUMENTS` prints there. */
  npm(...args: string[]): string;
  /** Runs `npm start` until it answers; throws what it said when it ends before. */
  start(environment?: Record<string, string>): Promise<Started>;
  /** The number of the PostgreSQL that runs in the clone's data folder, if one does. */
  postgres(): number | undefined;
  remove(): void;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Clones HEAD for an account. Instead of what `npm ci` would install, it takes what is installed here, as hard links
 * where that can be.
 */
export function makeFreshClone(account: Account): FreshClone {
  const folder = mkdtempSync(join(tmpdir(), 'dienstweg-clone-'));
  chmodSync(folder, 0o711);
  const clone = join(folder, 'dienstweg');
  execFileSync('git', ['clone', '--quiet', '--no-local', root, clone]);
  if (account) execFileSync('chown', ['-R', `${account}:${account}`, clone]);
  const copy = `cp -al "$1" "$2" 2>/dev/null || cp -a "$1" "$2"`;
  execFileSync('sh', ['-c', copy, 'sh', join(root, 'node_modules'), clone]);

  const postmaster = join(clone, '.data/postgres/data/postmaster.pid');
  const running = new Set<Started>();
  const options = (more?: Record<string, string>) => ({
    cwd: clone,
    env: { PATH: process.env.PATH, HOME: clone, PORT: '0', npm_config_update_notifier: 'false', ...more },
    ...(account && { uid: account, gid: account }),
  });

  return {
    npm: (...args) => execFileSync('npm', args, { ...options(), encoding: 'utf8' }).trim(),
    async start(environment) {
      const npm = spawn('npm', ['start'], { ...options(environment), detached: true });
      const ended = once(npm, 'close');
      let said = '';
      npm.stderr.on('data', (text) => (said += text));
      const url = new Promise<string>((listens) => {
        createInterface(npm.stdout).on('line', (line) => {
          said += `${line}\n`;
          const [, found] = /^Dienstweg answers at (\S+)/.exec(line) ?? [];
          if (found) listens(found);
        });
      });
      const started: Started = {
        url: await Promise.race([url, ended.then(() => Promise.reject(new Error(said)))]),
        async end(signal) {
          running.delete(started);
          process.kill(-npm.pid!, signal);
          await ended;
          return said;
        },
      };
      running.add(started);
      return started;
    },
    postgres: () => (existsSync(postmaster) ? Number.parseInt(readFileSync(postmaster, 'utf8'), 10) : undefined),
    remove() {
      for (const started of running) void started.end('SIGKILL');
      const server = this.postgres();
      if (server) process.kill(server, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
