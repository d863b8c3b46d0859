import type { IncomingMessage } from 'node:http';
import { jsonBody, mimeTypeOf, UnreadableBody } from '@dienstweg/kit';
import { Refused } from '../refused.ts';

const LIMIT = 100_000;
const DEEPEST = 200;

/** The JSON that was sent, at most 100 kB and 200 levels of it; undefined for what is not said to be JSON. */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (mimeTypeOf(request.headers['content-type'])?.essence !== 'application/json') return undefined;
  const body = await jsonBody(request, LIMIT).catch((error: unknown) => {
    throw error instanceof UnreadableBody ? new Refused(error.status, error.message) : error;
  });
  if (isDeeper(body, DEEPEST)) throw new Refused(400, `The body is nested deeper than ${DEEPEST} levels.`);
  return body;
}

/** Whoever works through a value level by level needs as much of the stack. */
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((below) => isDeeper(below, levels - 1)));
