import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Edit, patched } from './recipe.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Copy = ReturnType<typeof copyProject>;

/** A copy of the project, as it is written now, in a folder of its own; what npm installed is linked. */
export function copyProject(environment: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'dienstweg-how-to-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of listed.toString().split('\0').filter(Boolean))
    cpSync(join(root, file), join(folder, file), { recursive: true });
  mkdirSync(join(folder, 'node_modules/@dienstweg'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')).filter((each) => each !== '@dienstweg'))
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));

  return {
    folder,
    apply(edit: Edit) {
      const path = join(folder, edit.file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, edit.isDiff ? patched(readFileSync(path, 'utf8'), edit) : edit.text);
    },
    /** Links the workspaces, as `npm install` does. */
    link() {
      for (const path of globSync('{schema,gateway,demo,tests,dashboard,packages/*,services/*}/package.json', {
        cwd: folder,
      })) {
        const { name } = JSON.parse(readFileSync(join(folder, path), 'utf8')) as { name: string };
        symlinkSync(join(folder, dirname(path)), join(folder, 'node_modules', name));
      }
    },
    /** What a command prints there; throws all that it said where it fails. */
    run(command: string): string {
      const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...environment },
      });
      if (status !== 0) throw new Error(`${command}\n${stdout}\n${stderr}`);
      return stdout.trim();
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
