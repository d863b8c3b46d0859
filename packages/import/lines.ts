import { isUtf8 } from 'node:buffer';
import { FileFault } from './fault.ts';

/** The longest line, and the longest record of several lines, that a file may have. */
export const longestRecord = 1024 * 1024;

const [newline, carriageReturn] = [0x0a, 0x0d];
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Ends every line with a line feed alone, whether it ended in CR LF, LF or CR: spreadsheets mix them in one file. */
export async function* withLineFeeds(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let returned = false;
  for await (const chunk of chunks) {
    let length = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      const isSecondHalf = returned && byte === newline;
      returned = byte === carriageReturn;
      if (!isSecondHalf) chunk[length++] = returned ? newline : byte;
    }
    yield chunk.subarray(0, length);
  }
}

/**
 * Cuts chunks of bytes into blocks of whole lines, without a byte order mark. Throws a FileFault at a line that is too
 * long or not UTF-8.
 */
export async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let line = 1;
  let rest: Buffer[] = [];
  let restLength = 0;
  let first = true;
  const block = (bytes: Buffer) => {
    requireUtf8(bytes, line);
    line += count(bytes);
    const start = first && bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
    first = false;
    return bytes.subarray(start);
  };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(newline) + 1;
    if (restLength + (end === 0 ? chunk.length : chunk.indexOf(newline)) > longestRecord)
      throw new FileFault(line, tooLong);
    if (end > 0) {
      yield block(Buffer.concat([...rest, chunk.subarray(0, end)]));
      rest = [];
      restLength = 0;
    }
    rest.push(chunk.subarray(end));
    restLength += chunk.length - end;
  }
  if (restLength > 0) yield block(Buffer.concat(rest));
}

export const tooLong = `is longer than ${longestRecord / 1024} KiB: is a quote or a line break missing?`;

function requireUtf8(bytes: Buffer, firstLine: number): void {
  if (isUtf8(bytes)) return;
  for (let line = firstLine, start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(newline, start) + 1 || bytes.length;
    if (!isUtf8(bytes.subarray(start, end))) throw new FileFault(line, 'is not UTF-8: save the file as "CSV UTF-8"');
    start = end;
  }
}

function count(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) lines++;
  return lines;
}
