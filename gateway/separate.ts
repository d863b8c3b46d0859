import { randomBytes } from 'node:crypto';
import { type Config, callerKeyOf, type Listening, reachPostgres, run } from '@dienstweg/kit';
import { startProcess } from './process.ts';
import { fillWithDemo } from './together.ts';

run('Dienstweg', openSeparately);

/** What the gateway's process does not inherit, since it opens no database. */
const UNTOLD = {
  DATABASE_URL: undefined,
  DATABASE_URL_FILE: undefined,
  DATABASE_PREFIX: undefined,
  DATABASE_POOLER: undefined,
  AUDIT_RETENTION_DAYS: undefined,
  KEPT_SETS_MIB: undefined,
  GATEWAY_KEY: undefined,
  GATEWAY_KEY_FILE: undefined,
};

/** Opens PostgreSQL unless one is given, and then each service and the gateway as a process of its own. */
async function openSeparately(config: Config): Promise<Listening> {
  await using opened = new AsyncDisposableStack();
  const databaseUrl = await reachPostgres(config, opened);
  if (config.demo) await fillWithDemo(config, databaseUrl);
  const secret = randomBytes(32).toString('base64');
  const urls: Record<string, string> = {};
  await Promise.all(
    Object.keys(config.services).map(async (name) => {
      const service = startProcess(name, new URL(`../services/${name}/main.ts`, import.meta.url), {
        DATABASE_URL: databaseUrl,
        GATEWAY_KEY: callerKeyOf(secret, name).export().toString('hex'),
        GATEWAY_SECRET: undefined,
        GATEWAY_SECRET_FILE: undefined,
      });
      opened.defer(service.stop);
      urls[`${name.toUpperCase()}_URL`] = await service.url;
    }),
  );
  const gateway = startProcess('gateway', new URL('alone.ts', import.meta.url), {
    ...UNTOLD,
    ...urls,
    GATEWAY_SECRET: secret,
  });
  opened.defer(gateway.stop);
  const url = await gateway.url;
  const all = opened.move();
  return { url, close: () => all.disposeAsync() };
}
