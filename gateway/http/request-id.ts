import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const ids = new WeakMap<IncomingMessage, string>();

/**
 * The id under which a request is logged and on record: one of our own and, behind a blank, the client's where it sent
 * a plain one.
 */
export function requestIdOf(request: IncomingMessage): string {
  const id = ids.get(request) ?? newIdFor(request);
  ids.set(request, id);
  return id;
}

const LENGTH_OF_OWN = randomUUID().length;

/** The part of it that is our own. */
export const ownIdIn = (request: IncomingMessage) => requestIdOf(request).slice(0, LENGTH_OF_OWN);

function newIdFor({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? `${randomUUID()} ${given}` : randomUUID();
}
