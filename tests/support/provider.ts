import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const AUDIENCE = 'dienstweg-api';

/** An OpenID provider for tests; its tokens say what they are told. */
export async function startProvider() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = crypto.randomUUID();
  const keys = [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }];
  const server = createServer(({ url }, response) => {
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/jwks` },
      '/jwks': { keys },
    };
    const answer = answers[url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  const start = (port = 0) => once(server.listen(port, '127.0.0.1'), 'listening');
  await start();
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    environment: { OIDC_ISSUER: issuer, OIDC_AUDIENCE: AUDIENCE },
    token: (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) => {
      const iat = Math.floor(Date.now() / 1_000);
      return new SignJWT({ iss: issuer, aud: AUDIENCE, sub: 'u-1', iat, exp: iat + 3_600, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, ...header })
        .sign(privateKey);
    },
    start,
    stop: async () => {
      server.close().closeAllConnections();
      await once(server, 'close');
    },
  };
}

export type Provider = Awaited<ReturnType<typeof startProvider>>;
