import { demo } from './demo.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Say where the files go: npm run demo -- FOLDER');
await demo().write(folder);
