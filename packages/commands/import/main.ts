import { services, visitServices } from '@dienstweg/catalogue';
import { importFolder } from '@dienstweg/import';
import { today } from '@dienstweg/kit';
import { everyContradiction } from '../contradictions/everything.ts';
import { contradictionsInWords } from '../contradictions/summary.ts';
import { runCommand } from '../run-command.ts';
import { Progress } from './progress.ts';
import { summaryOf } from './summary.ts';

const usage = `npm run import -- FOLDER [--skip-bad] [--rejects FILE]

Reads the CSV files of the folder that are named after tables; docs/import.md lists them.
  --skip-bad      load the good rows of a service even if some of its rows are refused
  --rejects FILE  where refused rows are listed; import.rejects.csv in the folder unless told`;

await runCommand({
  usage,
  options: { 'skip-bad': { type: 'boolean' }, rejects: { type: 'string' } },
  read({ values, positionals: [folder, ...others] }) {
    if (folder === undefined || others.length > 0) return undefined;
    return { folder, skipBad: values['skip-bad'], rejectsFile: values.rejects };
  },
  async carryOut({ folder, ...asked }) {
    await using opened = new AsyncDisposableStack();
    const running = await visitServices(services, opened);
    const progress = new Progress(process.stdout);
    const report = await importFolder(folder, running, { ...asked, progress: progress.add });
    progress.end();
    console.log(summaryOf(report));
    if (report.files.length > 0)
      console.log(`\n${contradictionsInWords(await everyContradiction(running, today()), today())}`);
    if (report.rejects.count > 0) return 1;
    return report.files.length > 0 ? 0 : 2;
  },
});
