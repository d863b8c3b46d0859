import { parseArgs } from 'node:util';
import { demo } from './demo.ts';

const { values, positionals } = parseArgs({ options: { today: { type: 'string' } }, allowPositionals: true });
const [folder] = positionals;
const isDay = values.today === undefined || /^\d{4}-\d\d-\d\d$/.test(values.today);
if (folder && isDay) console.log(`${(await demo(values.today).write(folder)).toLocaleString('en')} rows`);
else {
  console.error(
    'Say where the files go, and as of which day if not today: npm run demo -- FOLDER [--today 2024-06-30]',
  );
  process.exitCode = 2;
}
