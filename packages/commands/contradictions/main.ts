import { services, visitServices } from '@dienstweg/catalogue';
import { today } from '@dienstweg/kit';
import { runCommand } from '../run-command.ts';
import { everyContradiction } from './everything.ts';
import { contradictionsInWords } from './summary.ts';

const usage = `npm run contradictions [-- --as-of DAY]

Tells what contradicts itself in the data of all services; docs/consistency.md says by which rules.
  --as-of DAY  the day as of which is asked, such as 2020-08-01; today unless told`;

await runCommand({
  usage,
  options: { 'as-of': { type: 'string' } },
  read({ values: { 'as-of': asOf = today() }, positionals }) {
    return positionals.length === 0 && /^\d{4}-\d\d-\d\d$/.test(asOf) ? { asOf } : undefined;
  },
  async carryOut({ asOf }) {
    await using opened = new AsyncDisposableStack();
    const running = await visitServices(services, opened);
    const found = await everyContradiction(running, asOf);
    console.log(contradictionsInWords(found, asOf));
    return Object.keys(found).length > 0 ? 1 : 0;
  },
});
