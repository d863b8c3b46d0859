import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type CsvError, type Info, type Parser, parse } from 'csv-parse';
import { FileFault } from './fault.ts';
import { longestRecord, tooLong, wholeLines, withLineFeeds } from './lines.ts';
import { readAhead } from './read-ahead.ts';

/** One record of a CSV file with the line it begins on. */
export interface CsvRecord {
  cells: string[];
  line: number;
}

/** A CSV file that is being read: its header, the records below it in batches, and how to leave it before its end. */
export interface OpenCsv {
  header: CsvRecord;
  batches: AsyncIterable<CsvRecord[]>;
  close(): Promise<unknown>;
}

/** So many batches of about 256 KiB are read before somebody asks for them. */
const ahead = 16;

/** Opens a CSV file and goes on reading it; `;`, `,` or a tab is told from `sep=` or the header. Throws a FileFault where it cannot be read. */
export async function openCsv(path: string): Promise<OpenCsv> {
  const source = batchesOf(path);
  const { value: [header, ...rest] = [] } = await source.next();
  if (!header) throw new FileFault(1, 'is empty: the header is missing');
  return { header, batches: startingWith(rest, readAhead(source, ahead)), close: () => source.return(undefined) };
}

async function* startingWith<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* others;
}

async function* batchesOf(path: string): AsyncGenerator<CsvRecord[], undefined> {
  let batch: CsvRecord[] = [];
  let last = 0;
  let parser: Parser | undefined;
  const keep = (cells: string[], { lines }: Info) => {
    batch.push({ cells, line: lines === last + 1 ? lines : lines - breaksIn(cells) });
    last = lines;
    return null;
  };
  try {
    const bytes = createReadStream(path, { highWaterMark: 256 * 1024 });
    for await (const block of wholeLines(withLineFeeds(bytes))) {
      const [text, declared] = parser ? [''] : (separatorLine.exec(block.toString()) ?? ['']);
      parser ??= open(declared ?? separatorOf(block.toString()), keep);
      await write(parser, block.subarray(text.length));
      if (batch.length > 0) yield batch;
      batch = [];
    }
    if (parser) await end(parser);
    if (batch.length > 0) yield batch;
  } catch (error) {
    const reason = words[(error as CsvError).code];
    throw reason === undefined ? error : new FileFault(last + 1, reason);
  }
}

const breaksIn = (cells: string[]) => cells.join().split('\n').length - 1;

const open = (delimiter: string, on_record: (cells: string[], info: Info) => null) =>
  parse({
    delimiter,
    on_record,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRecord,
  }).on('error', () => undefined);

/** What Excel takes for no row of the sheet: a first line such as `sep=;`. Its line break stays, so that lines are counted. */
const separatorLine = /^"?sep=([;,\t])"?[;,\t ]*(?=\n|$)/i;
const separators = [';', ',', '\t'];

/** The separator that stands most often in the first line that is not blank, outside of quotes. */
function separatorOf(text: string): string {
  const header =
    text
      .replace(/"[^"]*"/g, 'quoted')
      .split('\n')
      .find((line) => /[^\s;,]/.test(line)) ?? '';
  const times = separators.map((separator) => header.split(separator).length);
  return separators[times.indexOf(Math.max(...times))] as string;
}

const write = (parser: Parser, block: Buffer) =>
  new Promise<void>((resolve, reject) => parser.write(block, (error) => (error ? reject(error) : resolve())));

const end = (parser: Parser) => finished(parser.resume().end());

const words: Record<string, string> = {
  CSV_MAX_RECORD_SIZE: tooLong,
  CSV_QUOTE_NOT_CLOSED: 'opens a quote that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'has text after a closing quote',
  INVALID_OPENING_QUOTE: 'has a quote inside an unquoted cell',
};
