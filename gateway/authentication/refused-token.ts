import { refusalReason } from '@dienstweg/protection';
import type { errors } from 'jose';
import type { Logger } from 'pino';
import { Refused } from '../refused.ts';

const NOT_YET = 'The token is not valid yet.';
const FOREIGN = 'The token is not signed by a key that is trusted here.';

/** What is told of why a token is refused: it helps whoever holds one, and nobody who would make one up. */
const hints: Readonly<Record<string, string>> = {
  exp: 'The token has expired.',
  nbf: NOT_YET,
  iat: NOT_YET,
  iss: 'The token is of another issuer.',
  aud: 'The token is for another audience.',
  typ: 'The token is of a kind that gives no access.',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: FOREIGN,
  ERR_JWKS_NO_MATCHING_KEY: FOREIGN,
};

interface Attempt {
  readonly logger: Logger;
  readonly requestId: string;
}

/** Turns a request away whose token is not believed; why is logged. */
export function refusedToken(error: unknown, { logger, requestId }: Attempt): Refused {
  logger.info({ requestId, reason: refusalReason(error) }, 'token refused');
  return tokenNeeded(hintOf(error), 'Bearer error="invalid_token"');
}

export const tokenNeeded = (hint = '', challenge = 'Bearer') =>
  new Refused(
    401,
    `${hint} Send a valid token: Authorization: Bearer … (docs/identity.md).`.trimStart(),
    'UNAUTHENTICATED',
    { 'www-authenticate': challenge },
  );

function hintOf(error: unknown): string | undefined {
  const { code = '', claim = code, reason } = Object(error) as Partial<errors.JWTClaimValidationFailed>;
  if (reason === 'missing') return `The token has no claim ${claim}.`;
  return hints[claim];
}
