import type { IncomingHttpHeaders } from 'node:http';
import { languageOf, ON_BEHALF } from '@dienstweg/kit';
import { type CallerIdentity, callerKeyOf, callerVerifier, GATEWAY } from '@dienstweg/protection';
import type { Config } from '@dienstweg/service';
import { errors } from 'jose';
import type { Logger } from 'pino';
import { identification } from './identify.ts';
import { refusedToken } from './refused-token.ts';

/** Finds out who asks by the headers of a request; throws UNAUTHENTICATED for whoever cannot be known. */
export type Authenticate = (requestId: string, headers: IncomingHttpHeaders) => Promise<CallerIdentity>;

export function authentication(config: Config, logger: Logger): Authenticate {
  const identify = identification(config, logger);
  const readmit = readmission(config, logger);

  return async (requestId, headers) => {
    const [onBehalf, language] = [headers[ON_BEHALF]?.toString(), languageOf(headers)];
    if (onBehalf !== undefined)
      return { requestId, language, viewer: await readmit(onBehalf, requestId), published: true };
    return { requestId, language, viewer: await identify(headers, requestId), published: false };
  };
}

const refuse = () => Promise.reject(new errors.JWSSignatureVerificationFailed());

/**
 * A service that asks for whoever asked it, by a document of its own, brings back what this gateway gave it to that
 * end; in one process none does.
 */
function readmission({ gatewaySecret }: Config, logger: Logger) {
  const verify = gatewaySecret ? callerVerifier(GATEWAY, callerKeyOf(gatewaySecret, GATEWAY)) : refuse;
  return async (token: string, requestId: string) => {
    try {
      return (await verify(token)).viewer;
    } catch (error) {
      throw refusedToken(error, { logger, requestId });
    }
  };
}
