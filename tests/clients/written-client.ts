import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/clients.md'), 'utf8');

/** The blocks of docs/clients.md by the names of files that stand before them. */
export const blocks = new Map(
  Array.from(page.matchAll(/^`([^`\n]+)`:\n\n```\w+\n(.*?)^```$/gms), ([, file = '', text = '']) => [file, text]),
);

export type WrittenClient = ReturnType<typeof writeClient>;

/** A client in a folder of its own, written as docs/clients.md says, with the packages that npm installed here. */
export function writeClient() {
  const folder = mkdtempSync(join(tmpdir(), 'dienstweg-client-'));
  for (const [file, text] of blocks) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  copyFileSync(join(root, 'schema/api.graphql'), join(folder, 'api.graphql'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    /** Runs a program of Node there and gives what it prints; not at once, since what it asks runs in this process. */
    run: async (program: string, environment: Record<string, string> = {}, ...args: string[]): Promise<string> => {
      const env = { ...process.env, ...environment };
      const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { cwd: folder, env });
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
