import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type Parser, parse } from 'csv-parse';
import { FileFault } from './fault.ts';
import { longestRecord, wholeLines, withLineFeeds } from './lines.ts';
import { readAhead } from './read-ahead.ts';
import { type CsvRecord, Records } from './records.ts';
import { separatorOf } from './separator.ts';

/** A CSV file that is being read: its header, the records below it in batches, and how to leave it before its end. */
export interface OpenCsv {
  header: CsvRecord;
  batches: AsyncIterable<CsvRecord[]>;
  close(): Promise<unknown>;
}

/** So many batches of about 256 KiB are read before somebody asks for them. */
const ahead = 16;

/**
 * Opens a CSV file and goes on reading it; `;`, `,` or a tab is told from `sep=` or the header. Throws a FileFault
 * where it cannot be read.
 */
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
  const records = new Records();
  let parser: Parser | undefined;
  try {
    const bytes = createReadStream(path, { highWaterMark: 256 * 1024 });
    for await (const block of wholeLines(withLineFeeds(bytes))) {
      let start = 0;
      if (!parser) {
        const { separator, declared } = separatorOf(block.toString());
        parser = open(separator, records.add);
        start = declared;
      }
      await write(parser, block.subarray(start));
      yield* records.take();
    }
    if (parser) await end(parser);
    yield* records.take();
  } catch (error) {
    throw records.faultOf(error);
  }
}

const open = (delimiter: string, on_record: Records['add']) =>
  parse({
    delimiter,
    record_delimiter: '\n',
    on_record,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRecord,
  }).on('error', () => undefined);

const write = (parser: Parser, block: Buffer) =>
  new Promise<void>((resolve, reject) => parser.write(block, (error) => (error ? reject(error) : resolve())));

const end = (parser: Parser) => finished(parser.resume().end());
