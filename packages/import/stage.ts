import { DatabaseError, type PoolClient } from 'pg';
import type { OpenCsv } from './csv.ts';
import { FileFault, NOT_TAKEN } from './fault.ts';
import type { CsvRecord } from './records.ts';
import type { Rejects } from './rejects.ts';
import { type Header, readHeader, rowReader } from './rows.ts';
import { Staging } from './staging.ts';
import type { Table } from './table.ts';

/**
 * Reads a file into its staging table; null where it cannot be read as a whole. What is wrong with a row by itself or
 * with its key becomes a reject.
 */
export async function stage(
  client: PoolClient,
  table: Table,
  file: Promise<OpenCsv>,
  rejects: Rejects,
  progress: (rows: number) => void,
): Promise<Staging | null> {
  await client.query('savepoint file');
  try {
    const { header: record, batches, close } = await file;
    const { header, refusals } = readHeader(record.cells, table);
    for (const refusal of refusals) rejects.add(table, record.line, refusal);
    if (refusals.length > 0) {
      await close();
      return null;
    }
    const staging = new Staging(
      client,
      table,
      header.filter((column) => column != null),
    );
    await staging.copy(rowsOf(batches, table, header, rejects, progress));
    await refuseStaged(staging, rejects);
    return staging;
  } catch (error) {
    const fault = faultOf(error);
    await client.query('rollback to savepoint file');
    rejects.add(table, fault.line, { column: fault.column, value: null, reason: fault.message });
    return null;
  }
}

async function* rowsOf(
  batches: AsyncIterable<CsvRecord[]>,
  table: Table,
  header: Header,
  rejects: Rejects,
  progress: (rows: number) => void,
) {
  const read = rowReader(header, table.check);
  const key = header.indexOf(table.key);
  for await (const batch of batches) {
    let text = '';
    for (const { cells, line } of batch) {
      const row = read(cells);
      if (typeof row === 'string') text += `${line}\t${row}\n`;
      else rejects.addRow(table, line, cells[key]?.trim() ?? '', row);
    }
    progress(batch.length);
    yield text;
  }
}

async function refuseStaged(staging: Staging, rejects: Rejects): Promise<void> {
  const { table } = staging;
  const repeated = await staging.repeated();
  for (const { line, key, first } of repeated)
    rejects.addRow(table, line, key, [
      { column: table.key.name, value: key, reason: `repeats the key of line ${first}` },
    ]);
  await staging.remove(repeated.map(({ line }) => line));
  const broken = await staging.broken();
  for (const { line, key, rule, expression } of broken)
    rejects.addRow(table, line, key, [
      { column: null, value: null, reason: `breaks the rule ${rule} (${expression})` },
    ]);
  await staging.remove(broken.map(({ line }) => line));
}

function faultOf(error: unknown): FileFault {
  if (error instanceof FileFault) return error;
  if (!(error instanceof DatabaseError) || !error.code?.startsWith('22')) throw error;
  return new FileFault(1, NOT_TAKEN, error.where?.match(/column (\w+)/)?.[1]);
}
