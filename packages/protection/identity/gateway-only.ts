import { type KeyObject, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { languageOf, REQUEST_ID, unauthenticated } from '@dienstweg/kit';
import type { Logger } from 'pino';
import { callerVerifier } from './caller-token.ts';
import { refusalReason } from './refusal-reason.ts';
import type { CallerIdentity } from './Viewer.ts';

/**
 * Finds out who asks a service, by the token of the gateway that has this key; rejects with UNAUTHENTICATED for
 * whatever else comes.
 */
export function gatewayOnly({ name, logger }: { readonly name: string; readonly logger: Logger }, key: KeyObject) {
  const verify = callerVerifier(name, key);
  return async (headers: IncomingHttpHeaders): Promise<CallerIdentity> => {
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    const { viewer, published } = await verify(token).catch((error: unknown) => {
      logger.warn({ reason: refusalReason(error) }, 'token of the gateway refused');
      throw unauthenticated({ EN: 'Services answer the gateway only.', DE: 'Dienste antworten nur dem Gateway.' });
    });
    const requestId = headers[REQUEST_ID]?.toString() ?? randomUUID();
    return { requestId, language: languageOf(headers), viewer, published };
  };
}
