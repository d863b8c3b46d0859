import { writeFileSync } from 'node:fs';
import { importPage } from './page.ts';

writeFileSync(new URL('../../../docs/import.md', import.meta.url), importPage());
