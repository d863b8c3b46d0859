import { writeFileSync } from 'node:fs';
import { compose } from './compose.ts';

writeFileSync(new URL('supergraph.graphql', import.meta.url), compose());
