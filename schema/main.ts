import { writeFileSync } from 'node:fs';
import { apiOf, compose } from './compose.ts';
import { dataProtectionPage } from './data-protection.ts';

const write = (name: string, text: string) => writeFileSync(new URL(name, import.meta.url), text);

const supergraph = compose();
write('supergraph.graphql', supergraph);
write('api.graphql', apiOf(supergraph));
write('../docs/data-protection.md', dataProtectionPage());
