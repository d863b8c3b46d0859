import type { FileReport, ImportReport } from '@dienstweg/kit';

const columns = ['records', 'inserted', 'changed', 'unchanged', 'refused'] as const;

/** What an import did, in lines for a terminal. */
export function summaryOf({ files, withheld, rejects, milliseconds }: ImportReport): string {
  const records = files.reduce((sum, file) => sum + file.records, 0);
  const lines = [
    '',
    ['file'.padEnd(26), ...columns.map((column) => column.padStart(10))].join(' '),
    ...files.map(lineOf),
    '',
    ...Array.from(withheld, ([service, reason]) => `Nothing was written to ${service}: ${reason}.`),
    ...rejects.first.map(({ file, line, column, value, reason }) =>
      [`${file}:${line}`, column, value === null ? null : `'${value}'`, reason]
        .filter((part) => part !== null)
        .join(' '),
    ),
    ...(rejects.count > rejects.first.length ? ['…'] : []),
    ...(rejects.count > 0 ? [`${rejects.count} rejects, all of them in ${rejects.file}`] : []),
    `${records.toLocaleString('en')} records in ${(milliseconds / 1000).toFixed(1)} s`,
  ];
  return lines.join('\n');
}

const lineOf = (report: FileReport) =>
  [report.file.padEnd(26), ...columns.map((column) => report[column].toLocaleString('en').padStart(10))].join(' ');
