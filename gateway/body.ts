import type { IncomingMessage } from 'node:http';
import { Refused } from './refused.ts';

const LIMIT = 100_000;

/** The JSON that was sent, at most 100 kB of it; undefined for anything that is not JSON. */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  if (request.headers['content-encoding']) throw new Refused(415, 'The body must not be compressed.');
  const bytes = await read(request);
  try {
    return bytes.length ? JSON.parse(bytes.toString()) : undefined;
  } catch {
    throw new Refused(400, 'The body is not JSON.');
  }
}

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
    request.on('error', reject);
  });
}
