import type { IncomingMessage } from 'node:http';
import { Refused } from './refused.ts';

const LIMIT = 100_000;
const DEEPEST = 200;

/** The JSON that was sent, at most 100 kB and 200 levels of it; undefined for anything that is not JSON. */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  if (request.headers['content-encoding']) throw new Refused(415, 'The body must not be compressed.');
  const bytes = await read(request);
  if (bytes.length === 0) return undefined;
  const body = parsed(bytes.toString());
  if (isDeeper(body, DEEPEST)) throw new Refused(400, `The body is nested deeper than ${DEEPEST} levels.`);
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'The body is not JSON.');
  }
}

/** Whoever works through a value level by level needs as much of the stack. */
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((below) => isDeeper(below, levels - 1)));

function read(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > LIMIT) return reject(new Refused(413, `The body is larger than ${LIMIT} bytes.`));
      chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => reject(new Refused(400, 'The body broke off.')));
  });
}
