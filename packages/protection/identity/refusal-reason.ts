import { errors } from 'jose';

/**
 * Why a token was refused, for the log, such as `ERR_JWT_CLAIM_VALIDATION_FAILED aud check_failed`: it repeats nothing
 * of the token.
 */
export function refusalReason(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed) return `${error.code} ${error.claim} ${error.reason}`;
  return error instanceof errors.JOSEError ? error.code : String(Object(error).name);
}
