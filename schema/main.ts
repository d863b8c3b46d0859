import { writeFileSync } from 'node:fs';
import { compose } from './compose.ts';
import { dataProtectionPage } from './data-protection.ts';

const write = (name: string, text: string) => writeFileSync(new URL(name, import.meta.url), text);

write('supergraph.graphql', compose());
write('../docs/data-protection.md', dataProtectionPage());
