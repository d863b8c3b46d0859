import type { IncomingHttpHeaders } from 'node:http';
import { type Config, ON_BEHALF } from '@dienstweg/kit';
import { type CallerIdentity, callerKeyOf, callerVerifier, GATEWAY } from '@dienstweg/protection';
import { errors } from 'jose';
import type { Logger } from 'pino';
import type { Authenticated } from '../request-context.ts';
import { identification } from './identify.ts';
import { refusedToken } from './refused-token.ts';

/** What goes with a request from its headers on; throws `Refused` for whoever cannot be known. */
export type Authenticate = (requestId: string, headers: IncomingHttpHeaders) => Promise<Authenticated>;

export function authentication(config: Config, logger: Logger): Authenticate {
  const identify = identification(config, logger);
  const readmit = readmission(config, logger);

  async function callerOf(requestId: string, headers: IncomingHttpHeaders): Promise<CallerIdentity> {
    const onBehalf = headers[ON_BEHALF]?.toString();
    if (onBehalf !== undefined) return { requestId, ...(await readmit(onBehalf, requestId)) };
    return { requestId, viewer: await identify(headers, requestId), published: false };
  }

  return async (requestId, headers) => {
    const caller = await callerOf(requestId, headers);
    return { ...caller, deadline: performance.now() + config.answerTimeout, disputed: [] };
  };
}

const refuse = () => Promise.reject(new errors.JWSSignatureVerificationFailed());

/** A service that asks for whoever asked it, by a document of its own, brings back what this gateway gave it to that end; in one process none does. */
function readmission({ gatewaySecret }: Config, logger: Logger) {
  const verify = gatewaySecret ? callerVerifier(GATEWAY, callerKeyOf(gatewaySecret, GATEWAY)) : refuse;
  return async (token: string, requestId: string) => {
    try {
      return { viewer: (await verify(token)).viewer, published: true };
    } catch (error) {
      throw refusedToken(error, { logger, requestId });
    }
  };
}
