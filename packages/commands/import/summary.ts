import type { FileReport, ImportReport } from '@dienstweg/import';

const columns = ['records', 'inserted', 'changed', 'unchanged', 'refused'] as const;

/** What an import did, in lines for a terminal. */
export function summaryOf({ files, excluded, ignored, rejects, milliseconds, ...findings }: ImportReport): string {
  const records = files.reduce((sum, file) => sum + file.records, 0);
  const lines = [
    '',
    ['file'.padEnd(26), ...columns.map((column) => column.padStart(10))].join(' '),
    ...files.map(lineOf),
    '',
    ...Array.from(excluded, ([service, reason]) => `Nothing was written to ${service}: ${reason}.`),
    ...findingsIn(findings),
    ...(ignored.length > 0 ? [`Ignored: ${ignored.join(', ')}`] : []),
    ...(files.length === 0 ? ['No file of the folder fills a table.'] : []),
    ...rejects.first.map(({ file, line, column, value, reason }) =>
      [`${file}:${line}`, column, value === null ? null : `'${value}'`, reason]
        .filter((part) => part !== null)
        .join(' '),
    ),
    ...whereaboutsOf(rejects),
    `${records.toLocaleString('en')} records in ${(milliseconds / 1000).toFixed(1)} s`,
  ];
  return lines.join('\n');
}

function findingsIn({ warnings, completeness }: Pick<ImportReport, 'warnings' | 'completeness'>): string[] {
  const number = (rows: number) => rows.toLocaleString('en');
  return [
    ...completeness.map(
      ({ file, complete, of, respect }) => `${file}: ${number(complete)} of ${number(of)} ${respect}`,
    ),
    ...warnings.map(
      ({ file, column, rows, of, example, reason }) =>
        `Warning: ${file} ${column} ${reason} (${number(rows)} of ${number(of)} rows, such as '${example}')`,
    ),
  ];
}

function whereaboutsOf({ count, first, file, fault }: ImportReport['rejects']): string[] {
  if (count === 0) return fault ? [`${file} is of an earlier import and cannot be removed (${fault}).`] : [];
  const all = fault
    ? `they cannot be written to ${file} (${fault}): name another file with --rejects`
    : `all of them in ${file}`;
  return [...(count > first.length ? ['…'] : []), `${count} rejects, ${all}`];
}

const lineOf = (report: FileReport) =>
  [report.file.padEnd(26), ...columns.map((column) => report[column].toLocaleString('en').padStart(10))].join(' ');
