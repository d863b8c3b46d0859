import { basename } from 'node:path';
import { visitServices } from '@dienstweg/catalogue';
import { funding } from '@dienstweg/funding';
import type { RunningService } from '@dienstweg/service';
import { runCommand } from '../run-command.ts';
import { importList, type ListReport } from './import-list.ts';
import { readShape, type Shape } from './shape.ts';

const usage = `npm run import:esf -- FILE --fund FUND --shape SHAPE [--skip-bad]

Makes the operations of a fund those of an official ESF list of operations; docs/import.md tells more.
  --fund FUND    name of the fund that the list is of
  --shape SHAPE  how the list is written: hessen, rheinland-pfalz, or the path of a JSON file that says it
  --skip-bad     load the readable rows even if some are not`;

await runCommand({
  usage,
  options: { fund: { type: 'string' }, shape: { type: 'string' }, 'skip-bad': { type: 'boolean' } },
  read({ values: { fund, shape, 'skip-bad': skipBad = false }, positionals: [file, ...others] }) {
    return file && fund && shape && others.length === 0 ? { file, fund, shape, skipBad } : undefined;
  },
  async carryOut(asked) {
    const shape = await readShape(asked.shape);
    await using opened = new AsyncDisposableStack();
    const [{ database: db }] = (await visitServices([funding], opened)) as [RunningService];
    const report = await importList(asked.file, { ...asked, shape, db });
    console.log(summaryOf(report, basename(asked.file), shape.format === 'csv' ? 'line' : 'entry'));
    if (report.refused.length > 0) console.log(`The shape writes ${notationOf(shape)}.`);
    return report.refused.length === 0 ? 0 : 1;
  },
});

function notationOf({ date, amount: { decimal, thousands = '', currency = '' } }: Shape) {
  return `days as ${date} and amounts as 1${thousands}234${decimal}56 ${currency}`.trim();
}

function summaryOf(report: ListReport, file: string, unit: string): string {
  const { rows, eligible, inserted, removed, unchanged, duplicates, inverted, withoutCategory, refused } = report;
  const repeats = duplicates.reduce((sum, group) => sum + group.length - 1, 0);
  const euros = (eligible / 100).toLocaleString('en', { minimumFractionDigits: 2 });
  const places = (at: number[]) => at.map((number) => `${unit} ${number}`).join(', ');
  return [
    `${file}: ${rows} operations, ${euros} €`,
    `${inserted} inserted, ${removed} removed, ${unchanged} unchanged, ${refused.length} refused`,
    ...(repeats > 0
      ? [`${repeats} exact duplicates, kept as published:`, ...duplicates.map((group) => `  ${places(group)}`)]
      : []),
    ...(inverted.length > 0 ? [`Ends before it begins, kept as published: ${places(inverted)}`] : []),
    ...(withoutCategory.length > 0 ? [`No category of intervention: ${places(withoutCategory)}`] : []),
    ...refused.map(({ at, faults }) => `Refused, ${unit} ${at}: ${faults.join('; ')}`),
  ].join('\n');
}
