import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Listening } from '@dienstweg/kit';
import { reachPostgres } from '@dienstweg/postgres';
import { callerKeyOf } from '@dienstweg/protection';
import { type Config, refuseTakenPorts, run } from '@dienstweg/service';
import { KeptProcess, type Program } from './KeptProcess.ts';
import { fillWithDemo } from './one-process.ts';

run('Dienstweg', openSeparately);

/** What the gateway's process does not inherit, since it opens no database. */
const UNTOLD = {
  DATABASE_URL: undefined,
  DATABASE_URL_FILE: undefined,
  DATABASE_SERVICE_URL: undefined,
  DATABASE_SERVICE_URL_FILE: undefined,
  DATABASE_PREFIX: undefined,
  DATABASE_POOLER: undefined,
  AUDIT_RETENTION_DAYS: undefined,
  KEPT_SETS_MIB: undefined,
  GATEWAY_KEY: undefined,
  GATEWAY_KEY_FILE: undefined,
};

/** Opens PostgreSQL unless one is given, and then each service and the gateway as a process of its own. */
async function openSeparately(config: Config, signal: AbortSignal): Promise<Listening> {
  await using opened = new AsyncDisposableStack();
  const ports = Object.entries(config.services).map(
    ([name, { port }]) => [`${name.toUpperCase()}_PORT`, port] as const,
  );
  await refuseTakenPorts(config.host, { PORT: config.port, ...Object.fromEntries(ports) });
  const databaseUrl = await reachPostgres(config, opened, signal);
  if (!config.databaseUrl) leaveNoOrphan(opened);
  if (config.demo) await fillWithDemo(config, databaseUrl);
  const secret = randomBytes(32).toString('base64');
  const keep = keeping(opened);
  const urls = await Promise.all(
    Object.keys(config.services).map(
      async (name) => [`${name.toUpperCase()}_URL`, await keep(service(name, databaseUrl, secret)).url] as const,
    ),
  );
  const url = await keep(gateway(Object.fromEntries(urls), secret)).url;
  const all = opened.move();
  return { url, close: () => all.disposeAsync() };
}

const service = (name: string, databaseUrl: string, secret: string): Program => ({
  name,
  file: new URL(`../services/${name}/main.ts`, import.meta.url),
  port: `${name.toUpperCase()}_PORT`,
  environment: {
    DATABASE_URL: databaseUrl,
    GATEWAY_KEY: callerKeyOf(secret, name).export().toString('hex'),
    GATEWAY_SECRET: undefined,
    GATEWAY_SECRET_FILE: undefined,
  },
});

const gateway = (urls: Record<string, string>, secret: string): Program => ({
  name: 'gateway',
  file: new URL('gateway-only.ts', import.meta.url),
  port: 'PORT',
  environment: { ...UNTOLD, ...urls, GATEWAY_SECRET: secret },
});

/**
 * Keeps programs running until `opened` is disposed of, and tells the gateway, whose health says so, which have ended.
 */
function keeping(opened: AsyncDisposableStack) {
  const all = new Map<string, KeptProcess>();
  const ended = new Set<string>();
  return (program: Program): KeptProcess => {
    const kept = new KeptProcess(program, (isRunning) => {
      if (isRunning) ended.delete(program.name);
      else ended.add(program.name);
      all.get('gateway')?.tell({ ended: [...ended] });
    });
    all.set(program.name, kept);
    opened.defer(kept.stop);
    return kept;
  };
}

/** A process that stops our PostgreSQL where this one is killed and cannot. */
function leaveNoOrphan(opened: AsyncDisposableStack) {
  const watching = fork(new URL('stop-orphaned-postgres.ts', import.meta.url), { detached: true });
  opened.defer(async () => void watching.kill('SIGKILL'));
}
