import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const exclude = ['**/node_modules/**', '**/__generated__/**', '.data/**'];
const files = (...patterns: string[]) => globSync(patterns, { cwd: root, exclude }).sort();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const lines = (path: string) => read(path).trimEnd().split('\n').length;

const sources = files('{schema,packages,services,gateway,demo,tests}/**/*.ts');
const production = sources.filter((path) => !/^(tests|demo)\/|\/(tests|migrations)\//.test(path));

describe('The house', () => {
  test('has no room for leftovers', () => {
    const leftovers = /^(utils?|helpers?|common|misc|types|managers?|data|info)$/;
    expect(sources.filter((path) => leftovers.test(basename(path, '.ts')))).toEqual([]);
  });

  test('has no file of more than 200 lines and no entry point of more than 10', () => {
    const entries = files('{gateway,schema,services/*}/main.ts');
    expect(entries).toContain('gateway/main.ts');
    expect(entries.filter((path) => lines(path) > 10)).toEqual([]);
    expect(production.filter((path) => lines(path) > 200)).toEqual([]);
  });

  test('has no line of more than 120 columns', () => {
    const isLong = (line: string) => [...line].length > 120;
    const written = [...production, ...files('schema/**/*.graphql')].filter(
      (path) => !/(api|supergraph)\.graphql$/.test(path),
    );
    expect(written).toContain('schema/shared.graphql');
    expect(written.filter((path) => read(path).split('\n').some(isLong))).toEqual([]);
  });

  test('leaves nothing for later', () => {
    const later = /\b(TODO|FIXME|XXX)\b|@ts-ignore/;
    const here = basename(import.meta.filename);
    expect(sources.filter((path) => basename(path) !== here && later.test(read(path)))).toEqual([]);
    // In a test, this says that something must not compile.
    expect(production.filter((path) => read(path).includes('@ts-expect-error'))).toEqual([]);
  });

  test('shows every service in the same shape', () => {
    for (const name of ['participant', 'course', 'employer', 'funding']) {
      const shape = ['context', 'index', 'main', 'service', 'resolvers/Query'].map(
        (file) => `services/${name}/${file}.ts`,
      );
      expect(sources).toEqual(expect.arrayContaining(shape));
      expect(files(`services/${name}/{tables,migrations}/*.ts`)).not.toEqual([]);
    }
  });

  test('keeps words of the domain out of the kit', () => {
    // Not erasure: a table of any domain says what remains of a value.
    const words = new RegExp(
      'participa|programme|person(?!al\\b)|people|coach|caseworker|course|enrol|certificate|employ|placement|vacancy|' +
        'fund|cohort|consent|dispute|purpose|viewer',
      'gi',
    );
    const kit = production.filter((path) => path.startsWith('packages/kit/'));
    expect(kit).toContain('packages/kit/open.ts');
    expect(kit.flatMap((path) => (read(path).match(words) ?? []).map((word) => `${path}: ${word}`))).toEqual([]);
  });

  test('promises no command that there is not', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const promised = files('**/*.{md,ts}', '.ci/run').flatMap((path) =>
      Array.from(read(path).matchAll(/npm run (?:--silent )?([a-z:]+)/g), ([, name = '']) => name),
    );
    expect(promised).toContain('check');
    expect(promised.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names no registry and no machine in its lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "\w+:/);
  });
});
