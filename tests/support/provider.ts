import { OAuth2Server } from 'oauth2-mock-server';

export const AUDIENCE = 'dienstweg-api';

/** An OpenID provider for tests; its tokens say what they are told. */
export async function startProvider() {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  const issuer = server.issuer.url ?? '';
  return {
    server,
    issuer,
    environment: { OIDC_ISSUER: issuer, OIDC_AUDIENCE: AUDIENCE },
    token: (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
      server.issuer.buildToken({
        scopesOrTransform: (own, payload) => {
          Object.assign(own, header);
          Object.assign(payload, { aud: AUDIENCE, sub: 'u-1', ...claims });
        },
      }),
  };
}

export type Provider = Awaited<ReturnType<typeof startProvider>>;
