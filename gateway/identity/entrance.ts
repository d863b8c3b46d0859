import type { KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Config, type Introduction, introducer } from '@dienstweg/kit';
import type { Logger } from 'pino';
import type { RequestContext } from '../endpoint.ts';
import { identification } from './identify.ts';
import { introductionsOf } from './introductions.ts';

/** What goes with a request from its headers on; throws `Refused` for whoever cannot be known. */
export type Enter = (requestId: string, headers: IncomingHttpHeaders) => Promise<RequestContext>;

export function entrance(config: Config, key: KeyObject, logger: Logger): Enter {
  const identify = identification(config, logger);
  const introduce = introducer(key);
  return async (requestId, headers) => {
    const viewer = await identify(headers);
    const introduction: Introduction = { requestId, viewer, counts: config.exactCounts ? 'ALL' : 'SETTLED' };
    const deadline = Date.now() + config.answerTimeout;
    return { ...introduction, deadline, introduceTo: introductionsOf(introduction, introduce) };
  };
}
