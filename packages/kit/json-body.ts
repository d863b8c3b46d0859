import type { IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';
import { LRUCache } from 'lru-cache';
import { badRequest } from './errors.ts';
import { utf8Text } from './utf8.ts';

/**
 * The JSON that was sent, in UTF-8 and of so many bytes at most; undefined where nothing was sent. Throws BAD_REQUEST
 * for a body that cannot be read.
 */
export async function jsonBody(request: IncomingMessage, mostBytes: number): Promise<unknown> {
  const { 'content-type': type, 'content-encoding': compressed } = request.headers;
  if (compressed) throw compressedBody();
  if (!/^utf-?8$/i.test(mimeTypeOf(type)?.params.get('charset') ?? 'utf-8')) throw foreignCharset();
  const bytes = await bytesOf(request, mostBytes);
  if (bytes.length === 0) return undefined;
  const text = orUnreadable(() => utf8Text(bytes), 'UTF-8');
  return orUnreadable(() => JSON.parse(text), 'JSON');
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
    const brokeOff = () => reject(brokenOff());
    if (request.destroyed) return brokeOff(); // the client hung up before anybody listened, and nothing follows
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) return reject(tooManyBytes(most));
      chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', brokeOff);
  });
}

function orUnreadable<T>(read: () => T, meant: string): T {
  try {
    return read();
  } catch {
    throw badRequest({ EN: `The body is not ${meant}.`, DE: `Der Inhalt ist kein ${meant}.` });
  }
}

const compressedBody = () =>
  badRequest(
    { EN: 'The body must not be compressed.', DE: 'Der Inhalt darf nicht komprimiert sein.' },
    { status: 415 },
  );
const foreignCharset = () =>
  badRequest({ EN: 'The body must be in UTF-8.', DE: 'Der Inhalt muss in UTF-8 sein.' }, { status: 415 });
const brokenOff = () => badRequest({ EN: 'The body broke off.', DE: 'Der Inhalt brach ab.' });
const tooManyBytes = (most: number) =>
  badRequest(
    { EN: `The body is larger than ${most} bytes.`, DE: `Der Inhalt ist größer als ${most} Bytes.` },
    { status: 413 },
  );
