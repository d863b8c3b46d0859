import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Manifest {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}
interface Import {
  readonly file: string;
  readonly source: string;
  /** The file that is imported, unless it is a package's. */
  readonly target?: string;
}

/** From the lowest to the highest: each knows lower ones only, and none beside it. */
const LEVELS = [
  ['schema', 'demo'],
  ['packages/kit'],
  ['packages/postgres', 'packages/protection'],
  ['packages/cohorts'],
  ['packages/import'],
  ['packages/service'],
  ['services'],
  ['packages/catalogue'],
  ['packages/commands'],
  ['gateway'],
  ['tests'],
];
const levelOf = (folder: string) =>
  LEVELS.findIndex((level) => level.includes(folder.replace(/^services.*/, 'services')));

const { workspaces: patterns } = JSON.parse(read('package.json')) as { workspaces: string[] };
const folders = globSync(
  patterns.map((pattern) => `${pattern}/package.json`),
  { cwd: root },
).map(dirname);
const workspaces = folders.map((folder) => ({
  folder,
  manifest: JSON.parse(read(`${folder}/package.json`)) as Manifest,
  imports: importsIn(folder),
}));
const declaredBy = ({ dependencies, devDependencies }: Manifest) => ({ ...dependencies, ...devDependencies });

/** What the sources of a folder import, types included. */
function importsIn(folder: string): Import[] {
  const exclude = ['**/node_modules/**', '**/__generated__/**', 'tests/support/hive/**'];
  return globSync(`${folder}/**/*.ts`, { cwd: root, exclude }).flatMap((file) =>
    Array.from(
      read(file).matchAll(/^(?:import|export)\b[^'"`;]*?'([^'\n]+)'|\bawait import\(\s*'([^'\n]+)'/gm),
      (found) => {
        const source = found[1] ?? found[2] ?? '';
        return { file, source, target: source.startsWith('.') ? normalize(join(dirname(file), source)) : undefined };
      },
    ),
  );
}

/**
 * Pairs of folders of a workspace that import each other. What stands beside the folders puts them together and is
 * none.
 */
function twoWayIn(folder: string, imports: readonly Import[]): string[] {
  const roomOf = (path: string) => relative(folder, path).split('/').slice(0, -1)[0];
  const ways = new Set<string>();
  for (const { file, target } of imports) {
    const [from, to] = [roomOf(file), roomOf(target ?? file)];
    if (from && to && from !== to && ![from, to].includes('tests')) ways.add(`${from} → ${to}`);
  }
  return [...ways].filter((way) => ways.has(way.split(' → ').reverse().join(' → '))).map((way) => `${folder}: ${way}`);
}

describe('Workspaces', () => {
  test('stand in levels, each of which knows lower ones only', () => {
    expect(folders.filter((folder) => levelOf(folder) < 0)).toEqual([]);
    const folderOf = new Map(workspaces.map(({ manifest, folder }) => [manifest.name, folder]));
    const wrong = workspaces.flatMap(({ folder, manifest }) =>
      Object.keys(declaredBy(manifest))
        .map((name) => folderOf.get(name))
        .filter((known) => known !== undefined && levelOf(known) >= levelOf(folder))
        .map((known) => `${folder} → ${known}`),
    );
    expect(wrong).toEqual([]);
  });

  test('declare nothing that they do not import', () => {
    const clients = read('docs/clients.md');
    const unused = workspaces.flatMap(({ folder, manifest, imports }) =>
      Object.keys(declaredBy(manifest))
        .filter((name) => !name.startsWith('@types/'))
        .filter((name) => !imports.some(({ source }) => source === name || source.startsWith(`${name}/`)))
        .filter((name) => !(folder === 'tests' && name === '@dienstweg/gateway')) // whose files tests open one by one
        .filter((name) => !(folder === 'tests' && clients.includes(`from '${name}'`))) // which tests write and run
        .map((name) => `${folder}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  test('agree on one version of each package', () => {
    const ranges = new Map<string, string>();
    const declared = workspaces.flatMap(({ manifest }) => Object.entries(declaredBy(manifest)));
    for (const [name, range] of declared) ranges.set(name, ranges.get(name) ?? range);
    expect(declared.filter(([name, range]) => ranges.get(name) !== range)).toEqual([]);
  });

  test('reach each other by their names, so that a manifest tells who knows whom', () => {
    const reaching = workspaces
      .filter(({ folder }) => folder !== 'tests')
      .flatMap(({ folder, imports }) => imports.filter(({ target }) => target && !target.startsWith(`${folder}/`)));
    expect(reaching).toEqual([]);
  });

  test('have rooms that import each other one way', () => {
    expect(workspaces.flatMap(({ folder, imports }) => twoWayIn(folder, imports))).toEqual([]);
    const both: Import[] = [
      { file: 'gateway/http/web.ts', source: '../pages/page.ts', target: 'gateway/pages/page.ts' },
      { file: 'gateway/pages/page.ts', source: '../http/body.ts', target: 'gateway/http/body.ts' },
    ];
    expect(twoWayIn('gateway', both)).toEqual(['gateway: http → pages', 'gateway: pages → http']);
  });
});
