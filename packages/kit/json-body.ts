import type { IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';
import { LRUCache } from 'lru-cache';
import { utf8Text } from './utf8.ts';

/** A body that cannot be read; `status` is what HTTP answers it with. */
export class UnreadableBody extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The JSON that was sent, in UTF-8 and of so many bytes at most; undefined where nothing was sent. Throws
 * `UnreadableBody`.
 */
export async function jsonBody(request: IncomingMessage, mostBytes: number): Promise<unknown> {
  const { 'content-type': type, 'content-encoding': compressed } = request.headers;
  if (compressed) throw new UnreadableBody(415, 'The body must not be compressed.');
  if (!/^utf-?8$/i.test(mimeTypeOf(type)?.params.get('charset') ?? 'utf-8'))
    throw new UnreadableBody(415, 'The body must be in UTF-8.');
  const bytes = await bytesOf(request, mostBytes);
  if (bytes.length === 0) return undefined;
  const text = orUnreadable(() => utf8Text(bytes), 'The body is not UTF-8.');
  return orUnreadable(() => JSON.parse(text), 'The body is not JSON.');
}

/** Headers that came before: clients send few, and reading one takes longer than the rest of a small body. */
const known = new LRUCache<string, { readonly type: MIMEType | undefined }>({ max: 100 });

/** Characters. Node takes a second to read a type with 15,000 blanks, and clients send no such thing. */
const LONGEST_TYPE = 255;

/** What a header says a body is; undefined where it says nothing of the sort. */
export function mimeTypeOf(header = ''): MIMEType | undefined {
  const found = known.get(header) ?? { type: typeIn(header) };
  known.set(header, found);
  return found.type;
}

function typeIn(header: string): MIMEType | undefined {
  if (header.length > LONGEST_TYPE) return undefined;
  try {
    return new MIMEType(header);
  } catch {
    return undefined;
  }
}

/** What is too large is read to its end, and not kept: whoever still sends does not hear the answer. */
function bytesOf(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const brokeOff = () => reject(new UnreadableBody(400, 'The body broke off.'));
    if (request.destroyed) return brokeOff(); // the client hung up before anybody listened, and nothing follows
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) return reject(new UnreadableBody(413, `The body is larger than ${most} bytes.`));
      chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', brokeOff);
  });
}

function orUnreadable<T>(read: () => T, message: string): T {
  try {
    return read();
  } catch {
    throw new UnreadableBody(400, message);
  }
}
