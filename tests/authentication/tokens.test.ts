import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { testLog } from '@dienstweg/kit/testing';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { later } from '../support/later.ts';
import { AUDIENCE, type Provider, startProvider } from '../support/provider.ts';
import { headersOf } from '../support/tokens.ts';

let provider: Provider;
let graph: Graph;
beforeAll(async () => {
  provider = await startProvider();
  graph = await startGraph({ environment: provider.environment });
});
afterAll(async () => {
  await graph.stop();
  await provider.stop();
});

async function send(authorization?: string) {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: '{"query":"{ programmes { id } }"}',
  });
  return [response.status, response.headers.get('www-authenticate'), await response.json()];
}

const coded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const partsOf = (token: string) => token.split('.') as [string, string, string];
const seconds = () => Math.floor(Date.now() / 1_000);

async function publishedKey(): Promise<JsonWebKey & { kid: string }> {
  const { keys } = (await (await fetch(`${provider.issuer}/jwks`)).json()) as {
    keys: (JsonWebKey & { kid: string })[];
  };
  return keys[0] as JsonWebKey & { kid: string };
}

async function signedElsewhere(header: (kid: string) => Omit<JWTHeaderParameters, 'alg'>): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  const { kid } = await publishedKey();
  return new SignJWT({ roles: ['auditor'] })
    .setProtectedHeader({ alg: 'RS256', ...header(kid) })
    .setIssuer(provider.issuer)
    .setAudience(AUDIENCE)
    .setSubject('u-1')
    .setExpirationTime('5m')
    .sign(privateKey);
}

const attacks: Record<string, () => Promise<string>> = {
  async 'with the algorithm none'() {
    return `${coded({ alg: 'none', typ: 'JWT' })}.${partsOf(await provider.token())[1]}.`;
  },
  async 'with other roles than were signed'() {
    const [header, payload, signature] = partsOf(await provider.token({ roles: ['statistics'] }));
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return `${header}.${coded({ ...claims, roles: ['auditor'] })}.${signature}`;
  },
  async 'signed by HS256 with the public key as the secret'() {
    const key = await publishedKey();
    const pem = createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const content = `${coded({ alg: 'HS256', kid: key.kid })}.${partsOf(await provider.token())[1]}`;
    return `${content}.${createHmac('sha256', pem).update(content).digest('base64url')}`;
  },
  'that has expired': () => provider.token({ exp: seconds() - 60 }),
  'for another audience': () => provider.token({ aud: 'other' }),
  'of another issuer': () => provider.token({ iss: 'https://elsewhere.example' }),
  'that is not yet valid': () => provider.token({ nbf: seconds() + 600 }),
  'that is not yet issued': () => provider.token({ iat: seconds() + 600 }),
  'that proves a sign-in only': () => provider.token({ typ: 'ID' }),
  'that fetches other tokens': () => provider.token({ typ: 'Refresh' }),
  'that fetches other tokens for long': () => provider.token({ typ: 'Offline' }),
  'of a kind that is no text': () => provider.token({ typ: ['Bearer'] }),
  'with a header of another kind': () => provider.token({}, { typ: 'logout+jwt' }),
  'with a header of a kind that is no text': () => provider.token({}, { typ: ['JWT'] }),
  'about nobody': () => provider.token({ sub: undefined }),
  'about null': () => provider.token({ sub: null }),
  'about an empty text': () => provider.token({ sub: '' }),
  'about a number': () => provider.token({ sub: 7 }),
  'about an object': () => provider.token({ sub: { a: 1 } }),
  'about a list': () => provider.token({ sub: ['u-1'] }),
  'about half of a character': () => provider.token({ sub: 'u-\ud800' }),
  'about a text with NUL': () => provider.token({ sub: 'u-\0' }),
  'about two lines': () => provider.token({ sub: 'u-1\nu-2' }),
  'about more than anybody is called': () => provider.token({ sub: 'u'.repeat(256) }),
  'for a programme with NUL': () => provider.token({ programmes: ['kassel', 'wesel\0'] }),
  'for a programme with half of a character': () => provider.token({ programmes: 'kassel,\udc00' }),
  'of a coach with NUL': () => provider.token({ coach: 'c-\0' }),
  'of a coach with half of a character': () => provider.token({ coach: ['c-\ud800'] }),
  'that never expires': () => provider.token({ exp: undefined }),
  'signed by a foreign key of the same name': () => signedElsewhere((kid) => ({ kid })),
  'that names where its key is': () => signedElsewhere(() => ({ kid: 'x', jku: 'http://127.0.0.1:1/jwks' })),
  async 'that brings its key along'() {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    return new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', jwk })
      .setIssuer(provider.issuer)
      .setAudience(AUDIENCE)
      .setSubject('u-1')
      .setExpirationTime('5m')
      .sign(privateKey);
  },
  async 'of the demo'() {
    return ((await headersOf()).authorization ?? '').replace('Bearer ', '');
  },
};

const FOREIGN = 'The token is not signed by a key that is trusted here.';
const NOT_YET = 'The token is not valid yet.';
const OF_A_KIND = 'The token is of a kind that gives no access.';
/** What whoever sends it is told beside what to send; nothing of the others. */
const hints: Record<string, string> = {
  'with other roles than were signed': FOREIGN,
  'signed by a foreign key of the same name': FOREIGN,
  'that names where its key is': FOREIGN,
  'that brings its key along': FOREIGN,
  'of the demo': FOREIGN,
  'that has expired': 'The token has expired.',
  'for another audience': 'The token is for another audience.',
  'of another issuer': 'The token is of another issuer.',
  'that is not yet valid': NOT_YET,
  'that is not yet issued': NOT_YET,
  'that proves a sign-in only': OF_A_KIND,
  'that fetches other tokens': OF_A_KIND,
  'that fetches other tokens for long': OF_A_KIND,
  'of a kind that is no text': OF_A_KIND,
  'with a header of another kind': OF_A_KIND,
  'with a header of a kind that is no text': OF_A_KIND,
  'about nobody': 'The token has no claim sub.',
  'that never expires': 'The token has no claim exp.',
};

/** Why, in the log. */
const reasons: Record<string, string> = {
  'with the algorithm none': 'ERR_JOSE_ALG_NOT_ALLOWED',
  'with other roles than were signed': 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'that has expired': 'ERR_JWT_EXPIRED',
  'for another audience': 'ERR_JWT_CLAIM_VALIDATION_FAILED aud check_failed',
  'of another issuer': 'ERR_JWT_CLAIM_VALIDATION_FAILED iss check_failed',
  'that proves a sign-in only': 'ERR_JWT_CLAIM_VALIDATION_FAILED typ refused',
  'about a number': 'ERR_JWT_CLAIM_VALIDATION_FAILED sub unusable',
  'for a programme with NUL': 'ERR_JWT_CLAIM_VALIDATION_FAILED programmes unusable',
  'of a coach with NUL': 'ERR_JWT_CLAIM_VALIDATION_FAILED coach unusable',
};

describe('A token', () => {
  const wrong = (hint?: string) => ({
    errors: [
      {
        message: `${hint ? `${hint} ` : ''}Send a valid token: Authorization: Bearer … (docs/identity.md).`,
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  });

  const answered = [200, null, { data: { programmes: [] } }];

  test('of the provider is believed, again and again', async () => {
    const token = await provider.token({ roles: ['auditor'], purpose: 'audit', programmes: '*' });
    expect([await send(`Bearer ${token}`), await send(`bearer ${token}`)]).toEqual([answered, answered]);
  });

  test.each(['f:3f2a:müller@example.org', '👩‍💼', 'u'.repeat(255)])('may be about %s', async (sub) => {
    expect(await send(`Bearer ${await provider.token({ sub })}`)).toEqual(answered);
  });

  test.each(['JWT', 'jwt', 'at+jwt', 'AT+JWT', 'application/at+jwt', undefined])(
    'may be of the kind %s',
    async (typ) => {
      expect(await send(`Bearer ${await provider.token({ typ: 'Bearer' }, { typ })}`)).toEqual(answered);
    },
  );

  test('may come from a clock that is a little ahead', async () => {
    expect(await send(`Bearer ${await provider.token({ iat: seconds() + 3 })}`)).toEqual(answered);
  });

  test.each(Object.entries(attacks))('%s is refused, with a hint where that helps nobody else', async (name, make) => {
    expect(await send(`Bearer ${await make()}`)).toEqual([401, 'Bearer error="invalid_token"', wrong(hints[name])]);
  });

  test.each(Object.entries(reasons))('%s is refused for a reason that the log says', async (name, reason) => {
    const logged = vi.spyOn(testLog, 'info');
    await send(`Bearer ${await attacks[name]?.()}`);
    expect(logged).toHaveBeenCalledWith({ requestId: expect.any(String), reason }, 'token refused');
    logged.mockRestore();
  });

  test.each(['Basic dTpw', 'Bearer', 'Bearer x', 'Bearer a.b.c d', 'a.b.c'])('is not what %j holds', async (header) => {
    expect(await send(header)).toEqual([401, 'Bearer error="invalid_token"', wrong()]);
  });

  test('is needed as soon as there is a provider', async () => {
    expect(await send()).toEqual([401, 'Bearer', wrong()]);
  });

  test('is not believed any longer than it is valid', async () => {
    const token = await provider.token({ exp: seconds() + 30 });
    const [now] = await send(`Bearer ${token}`);
    const [then] = await later(40, () => send(`Bearer ${token}`));
    expect([now, then]).toEqual([200, 401]);
  });
});
