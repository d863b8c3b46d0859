import { generateKeyPairSync } from 'node:crypto';
import { type Config, type Listening, reachPostgres, run } from '@dienstweg/kit';
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
  GATEWAY_PUBLIC_KEY: undefined,
  GATEWAY_PUBLIC_KEY_FILE: undefined,
};

/** Opens PostgreSQL unless one is given, and then each service and the gateway as a process of its own. */
async function openSeparately(config: Config): Promise<Listening> {
  await using opened = new AsyncDisposableStack();
  const databaseUrl = await reachPostgres(config, opened);
  if (config.demo) await fillWithDemo(config, databaseUrl);
  const keys = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const urls: Record<string, string> = {};
  await Promise.all(
    Object.keys(config.services).map(async (name) => {
      const service = startProcess(name, new URL(`../services/${name}/main.ts`, import.meta.url), {
        DATABASE_URL: databaseUrl,
        GATEWAY_PUBLIC_KEY: keys.publicKey,
      });
      opened.defer(service.stop);
      urls[`${name.toUpperCase()}_URL`] = await service.url;
    }),
  );
  const gateway = startProcess('gateway', new URL('alone.ts', import.meta.url), {
    ...UNTOLD,
    ...urls,
    GATEWAY_PRIVATE_KEY: keys.privateKey,
  });
  opened.defer(gateway.stop);
  const url = await gateway.url;
  const all = opened.move();
  return { url, close: () => all.disposeAsync() };
}
