import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Logger } from 'pino';
import { masked } from './errors.ts';
import { Refused, turnAway } from './refused.ts';
import { requestIdOf } from './request-id.ts';

/** Answers a request that failed. */
export type Fail = (error: unknown, response: ServerResponse) => void;

/** What nobody foresaw is logged once, under the id of the request and without anything that was sent. */
export const failing =
  (logger: Logger): Fail =>
  (error, response) => {
    const refused = refusalBy(error);
    if (!refused) logger.error({ requestId: requestIdOf(response.req), err: error }, 'unexpected error');
    if (response.headersSent) return response.destroy();
    response.setHeader('cache-control', 'no-store');
    turnAway(response, refused ?? new Refused(500, masked.message, masked.extensions.code));
  };

/** The refusal that an error stands for where the request is to blame; Express's own middleware says so by a status. */
function refusalBy(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  const { status } = Object(error) as { status?: unknown };
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  return new Refused(status, STATUS_CODES[status] ?? 'Bad Request');
}
