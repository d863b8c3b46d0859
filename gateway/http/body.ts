import type { IncomingMessage } from 'node:http';
import { badRequest, jsonBody, mimeTypeOf } from '@dienstweg/kit';

const LIMIT = 100_000;
const DEEPEST = 200;

/** The JSON that was sent, at most 100 kB and 200 levels of it; undefined for what is not said to be JSON. */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (mimeTypeOf(request.headers['content-type'])?.essence !== 'application/json') return undefined;
  const body = await jsonBody(request, LIMIT);
  if (isDeeper(body, DEEPEST)) throw tooDeep();
  return body;
}

/** Whoever works through a value level by level needs as much of the stack. */
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((below) => isDeeper(below, levels - 1)));

const tooDeep = () =>
  badRequest({
    EN: `The body is nested deeper than ${DEEPEST} levels.`,
    DE: `Der Inhalt ist tiefer als ${DEEPEST} Ebenen geschachtelt.`,
  });
