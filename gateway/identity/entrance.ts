import { createPublicKey, type KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Config, doorOf, type Introduction, ON_BEHALF } from '@dienstweg/kit';
import type { Logger } from 'pino';
import type { Entered } from '../endpoint.ts';
import { Refused } from '../refused.ts';
import { identification } from './identify.ts';
import { GATEWAY, introducerOf, introductionsOf } from './introductions.ts';

/** What goes with a request from its headers on; throws `Refused` for whoever cannot be known. */
export type Enter = (requestId: string, headers: IncomingHttpHeaders) => Promise<Entered>;

export function entrance(config: Config, key: KeyObject, logger: Logger): Enter {
  const identify = identification(config, logger);
  const introduce = introducerOf(key);
  const readmit = doorOf(GATEWAY, createPublicKey(key));

  async function introductionOf(requestId: string, headers: IncomingHttpHeaders): Promise<Introduction> {
    const onBehalf = headers[ON_BEHALF]?.toString();
    if (onBehalf !== undefined) return readmitted(onBehalf);
    return { requestId, viewer: await identify(headers), counts: 'SETTLED' };
  }

  /** A service that asks for whoever asked it brings back what this gateway gave it to that end. */
  function readmitted(token: string): Introduction {
    try {
      const { requestId, viewer, counts } = readmit(token);
      return { requestId, viewer, counts };
    } catch {
      throw new Refused(401, `${ON_BEHALF}: this is no introduction of this gateway.`, 'UNAUTHENTICATED', {
        'www-authenticate': 'Bearer error="invalid_token"',
      });
    }
  }

  return async (requestId, headers) => {
    const introduction = await introductionOf(requestId, headers);
    const deadline = Date.now() + config.answerTimeout;
    return { ...introduction, deadline, introduceTo: introductionsOf(introduction, introduce), disputed: [] };
  };
}
