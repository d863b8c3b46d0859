import { demo } from './demo.ts';

const folder = process.argv[2];
if (folder) console.log(`${(await demo().write(folder)).toLocaleString('en')} rows`);
else {
  console.error('Say where the files go: npm run demo -- FOLDER');
  process.exitCode = 2;
}
