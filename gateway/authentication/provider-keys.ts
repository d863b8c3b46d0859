import { CodedError } from '@dienstweg/kit';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';

type KeySet = ReturnType<typeof createRemoteJWKSet>;

const PATIENCE = 2_000;
const FRESH = 10 * 60_000;

/**
 * The keys of an OpenID provider: had when first needed, asked for anew every ten minutes, and kept while it is away.
 */
export function providerKeys(issuer: string, logger: Logger): JWTVerifyGetKey {
  let found: Promise<KeySet> | undefined;
  let asked = 0;
  const say = (err: unknown) => logger.warn({ issuer, err }, 'identity provider unavailable');

  function first(): Promise<KeySet> {
    asked = Date.now();
    return keySetOf(issuer).catch((cause) => {
      found = undefined;
      say(cause);
      throw noProvider();
    });
  }

  return async (header, token) => {
    found ??= first();
    const keys = await found;
    if (Math.abs(Date.now() - asked) > FRESH) {
      asked = Date.now();
      keys.reload().catch(say);
    }
    return keys(header, token);
  };
}

async function keySetOf(issuer: string): Promise<KeySet> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(PATIENCE),
  });
  const metadata = (await response.json()) as { issuer: string; jwks_uri: string };
  if (metadata.issuer !== issuer) throw new Error(`the provider calls itself ${metadata.issuer}`);
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri), { cacheMaxAge: Infinity, timeoutDuration: PATIENCE });
  await keys.reload();
  return keys;
}

const noProvider = () =>
  new CodedError(
    'UNAVAILABLE',
    { EN: 'The identity provider does not answer.', DE: 'Der Anmeldedienst antwortet nicht.' },
    { headers: { 'retry-after': '5' } },
  );
