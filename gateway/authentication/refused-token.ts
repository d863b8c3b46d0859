import { CodedError, type Texts } from '@dienstweg/kit';
import { refusalReason } from '@dienstweg/protection';
import type { errors } from 'jose';
import type { Logger } from 'pino';

const NOT_YET = { EN: 'The token is not valid yet.', DE: 'Das Token gilt noch nicht.' };
const FOREIGN = {
  EN: 'The token is not signed by a key that is trusted here.',
  DE: 'Das Token ist mit keinem Schlüssel unterschrieben, dem hier vertraut wird.',
};

/** What is told of why a token is refused: it helps whoever holds one, and nobody who would make one up. */
const hints: Readonly<Record<string, Texts>> = {
  exp: { EN: 'The token has expired.', DE: 'Das Token ist abgelaufen.' },
  nbf: NOT_YET,
  iat: NOT_YET,
  iss: { EN: 'The token is of another issuer.', DE: 'Das Token ist von einem anderen Aussteller.' },
  aud: { EN: 'The token is for another audience.', DE: 'Das Token ist für einen anderen Empfänger.' },
  typ: {
    EN: 'The token is of a kind that gives no access.',
    DE: 'Das Token ist von einer Art, die keinen Zugang gibt.',
  },
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: FOREIGN,
  ERR_JWKS_NO_MATCHING_KEY: FOREIGN,
};

interface Attempt {
  readonly logger: Logger;
  readonly requestId: string;
}

/** Turns a request away whose token is not believed; why is logged. */
export function refusedToken(error: unknown, { logger, requestId }: Attempt): CodedError {
  logger.info({ requestId, reason: refusalReason(error) }, 'token refused');
  return tokenNeeded(hintOf(error), 'Bearer error="invalid_token"');
}

export const tokenNeeded = (hint: Texts = { EN: '', DE: '' }, challenge = 'Bearer') =>
  new CodedError(
    'UNAUTHENTICATED',
    {
      EN: `${hint.EN} Send a valid token: Authorization: Bearer … (docs/identity.md).`.trimStart(),
      DE: `${hint.DE} Bitte ein gültiges Token senden: Authorization: Bearer … (docs/identity.md).`.trimStart(),
    },
    { headers: { 'www-authenticate': challenge } },
  );

function hintOf(error: unknown): Texts | undefined {
  const { code = '', claim = code, reason } = Object(error) as Partial<errors.JWTClaimValidationFailed>;
  if (reason === 'missing')
    return { EN: `The token has no claim ${claim}.`, DE: `Dem Token fehlt die Angabe ${claim}.` };
  return hints[claim];
}
