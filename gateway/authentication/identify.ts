import type { IncomingHttpHeaders } from 'node:http';
import { CodedError } from '@dienstweg/kit';
import { NOBODY, type Viewer } from '@dienstweg/protection';
import type { Config } from '@dienstweg/service';
import type { JWTPayload } from 'jose';
import type { Logger } from 'pino';
import { type ClaimPaths, viewerOf } from './claims.ts';
import { demoKey } from './demo-key.ts';
import { demoClaims, verifyDemoToken } from './demo-tokens.ts';
import { providerKeys } from './provider-keys.ts';
import { purposeOf } from './purpose.ts';
import { refusedToken, tokenNeeded } from './refused-token.ts';
import { type Verify, verifier } from './verify.ts';

/** Finds out who sends a request; throws UNAUTHENTICATED for whoever cannot be known. */
export type Identify = (headers: IncomingHttpHeaders, requestId: string) => Promise<Viewer>;

/**
 * Whoever sends no token, in the demo only, where all people are synthetic: may ask every question about numbers, and
 * read the schema.
 */
const ANONYMOUS: Viewer = { ...NOBODY, roles: ['controller', 'developer'], programmes: null };

export function identification(config: Config, logger: Logger): Identify {
  const believed = believedBy(config, logger);
  if (!believed) logger.warn('nobody can ask: HOST is open to others, and no OIDC_ISSUER says who they are');
  return async ({ authorization, 'x-purpose': purpose }, requestId) => {
    if (authorization === undefined && config.anonymous) {
      purposeOf([], purpose?.toString()); // refuses what is none
      return ANONYMOUS;
    }
    if (authorization === undefined || !believed) throw tokenNeeded();
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
    try {
      return believed.viewerOf(await believed.verify(token), purpose?.toString());
    } catch (error) {
      throw error instanceof CodedError ? error : refusedToken(error, { logger, requestId });
    }
  };
}

interface Believed {
  verify: Verify;
  viewerOf(payload: JWTPayload, purpose: string | undefined): Viewer;
}

/** Whose tokens count: the provider's, or else the demo's where only this machine reaches the endpoint. */
function believedBy({ provider, demoTokens, dataDir }: Config, logger: Logger): Believed | undefined {
  if (demoTokens) return { verify: verifyDemoToken(demoKey(dataDir)), viewerOf: viewersBy(demoClaims) };
  if (!provider) return undefined;
  const { issuer, audience, claims } = provider;
  return { verify: verifier({ issuer, audience, keys: providerKeys(issuer, logger) }), viewerOf: viewersBy(claims) };
}

/**
 * The viewers of tokens, one for each purpose as long as the token is remembered: whatever is worked out about one
 * holds for all of its requests.
 */
function viewersBy(claims: ClaimPaths): Believed['viewerOf'] {
  const known = new WeakMap<JWTPayload, Map<string | undefined, Viewer>>();
  return (payload, purpose) => {
    const ofToken = known.get(payload) ?? new Map<string | undefined, Viewer>();
    known.set(payload, ofToken);
    const viewer = ofToken.get(purpose) ?? viewerOf(payload, claims, purpose);
    ofToken.set(purpose, viewer);
    return viewer;
  };
}
