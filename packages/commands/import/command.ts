import { parseArgs } from 'node:util';
import { services, visitServices } from '@dienstweg/catalogue';
import { importFolder } from '@dienstweg/import';
import { Progress } from './progress.ts';
import { summaryOf } from './summary.ts';

const usage = `npm run import -- FOLDER [--skip-bad] [--rejects FILE]

Reads the CSV files of the folder that are named after tables; docs/import.md lists them.
  --skip-bad      load the good rows of a service even if some of its rows are refused
  --rejects FILE  where refused rows are listed; import.rejects.csv in the folder unless told`;

const options = { 'skip-bad': { type: 'boolean' }, rejects: { type: 'string' } } as const;

/** Imports a folder as the command line says; the exit code is 0 where nothing was refused, 2 where the command is wrong. */
export async function importCommand(args: string[]): Promise<number> {
  const asked = read(args);
  if (!asked) {
    console.error(usage);
    return 2;
  }
  await using opened = new AsyncDisposableStack();
  const running = await visitServices(services, opened);
  const progress = new Progress(process.stdout);
  const report = await importFolder(asked.folder, running, { ...asked, progress: progress.add });
  progress.end();
  console.log(summaryOf(report));
  if (report.rejects.count > 0) return 1;
  return report.files.length > 0 ? 0 : 2;
}

function read(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0) return null;
    return { folder, skipBad: values['skip-bad'], rejectsFile: values.rejects };
  } catch {
    return null;
  }
}
