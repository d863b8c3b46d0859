import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const importing = (source: string) => `import '${source}';\n`;
const readingTheEnvironment = 'export const home = process.env.HOME;\n';

/** Where, what, and which rule says no; null where nothing does. */
const cases: [file: string, code: string, rule: string | null][] = [
  ['schema/compose.ts', importing('@apollo/composition'), null],
  ['schema/compose.ts', importing('@apollo/federation-internals'), null],
  ['schema/compose.ts', importing('./subgraphs.ts'), null],
  ['schema/compose.ts', importing('@dienstweg/kit'), 'noUndeclaredDependencies'],
  ['packages/kit/open.ts', importing('@dienstweg/schema'), null],
  ['packages/kit/open.ts', importing('@dienstweg/course'), 'noUndeclaredDependencies'],
  ['packages/kit/open.ts', importing('@dienstweg/gateway'), 'noUndeclaredDependencies'],
  ['packages/kit/open.ts', importing('@dienstweg/protection'), 'noUndeclaredDependencies'],
  ['packages/postgres/port.ts', importing('@dienstweg/kit'), null],
  ['packages/postgres/port.ts', importing('@dienstweg/protection'), 'noUndeclaredDependencies'],
  ['packages/protection/rows/named.ts', importing('@dienstweg/kit'), null],
  ['packages/protection/rows/named.ts', importing('@dienstweg/cohorts'), 'noUndeclaredDependencies'],
  ['packages/cohorts/people.ts', importing('@dienstweg/protection'), null],
  ['packages/cohorts/people.ts', importing('@dienstweg/import'), 'noUndeclaredDependencies'],
  ['packages/import/rows.ts', importing('@dienstweg/protection'), null],
  ['packages/import/rows.ts', importing('@dienstweg/service'), 'noUndeclaredDependencies'],
  ['packages/service/open-service.ts', importing('@dienstweg/cohorts'), null],
  ['packages/service/open-service.ts', importing('@dienstweg/course'), 'noUndeclaredDependencies'],
  ['packages/service/config.ts', readingTheEnvironment, null],
  ['packages/kit/open.ts', readingTheEnvironment, 'noProcessEnv'],
  ['services/course/service.ts', importing('@dienstweg/service'), null],
  ['services/course/service.ts', importing('@dienstweg/employer'), 'noUndeclaredDependencies'],
  ['services/course/service.ts', importing('@dienstweg/gateway'), 'noUndeclaredDependencies'],
  ['services/course/enrolments.ts', importing('./tables/Enrolment.ts'), null],
  ['services/course/enrolments.ts', importing('graphql'), 'noRestrictedImports'],
  ['services/course/enrolments.ts', importing('./resolvers/Enrolment.ts'), 'noRestrictedImports'],
  ['services/course/enrolments.ts', importing('@dienstweg/employer'), 'noUndeclaredDependencies'],
  ['services/course/tables/Course.ts', importing('@dienstweg/protection'), null],
  ['services/course/tables/Course.ts', importing('graphql'), 'noRestrictedImports'],
  ['services/course/tables/Course.ts', importing('../resolvers/Course.ts'), 'noRestrictedImports'],
  ['services/course/migrations/1-CreateCourse.ts', importing('typeorm'), null],
  ['services/course/migrations/1-CreateCourse.ts', importing('graphql'), 'noRestrictedImports'],
  ['services/course/migrations/1-CreateCourse.ts', importing('@dienstweg/protection'), 'noRestrictedImports'],
  ['services/course/migrations/1-CreateCourse.ts', importing('./tables.ts'), 'noRestrictedImports'],
  ['packages/protection/migrations/1-KeepAuditLog.ts', importing('../rows/roles.ts'), 'noRestrictedImports'],
  ['services/course/resolvers/Course.ts', importing('../courses.ts'), null],
  ['services/course/resolvers/Course.ts', importing('pg'), 'noRestrictedImports'],
  ['services/course/resolvers/Course.ts', importing('typeorm'), 'noRestrictedImports'],
  ['services/course/resolvers/Course.ts', importing('@dienstweg/employer'), 'noUndeclaredDependencies'],
  ['services/course/resolvers/Course.ts', readingTheEnvironment, 'noProcessEnv'],
  ['packages/commands/import/command.ts', importing('@dienstweg/catalogue'), null],
  ['packages/commands/import/command.ts', importing('@dienstweg/gateway'), 'noUndeclaredDependencies'],
  ['gateway/one-process.ts', importing('@dienstweg/catalogue'), null],
  ['gateway/start.ts', importing('@dienstweg/kit'), null],
  ['gateway/start.ts', importing('@dienstweg/course'), 'noUndeclaredDependencies'],
  ['gateway/start.ts', importing('@dienstweg/catalogue'), 'noRestrictedImports'],
  ['gateway/start.ts', importing('typeorm'), 'noUndeclaredDependencies'],
  ['demo/people.ts', importing('./random.ts'), null],
  ['demo/people.ts', importing('@dienstweg/kit'), 'noUndeclaredDependencies'],
  ['tests/journey.test.ts', importing('@dienstweg/gateway'), null],
];

/** Files whose name makes an exception; any other may stand under a name of its own. */
const exceptions = ['config.ts', 'one-process.ts'];

interface Diagnostic {
  category: string;
  location: { path: string };
}

describe('Dependencies point one way', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dienstweg-boundaries-'));
  const complaints = new Map<string, string[]>();
  const fileOf = (index: number) =>
    cases[index]![0].replace(/[^/]+$/, (name) => (exceptions.includes(name) ? name : `${index}-${name}`));
  const lay = (file: string, code: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  };

  beforeAll(() => {
    const manifests = globSync('{.,*,*/*}/package.json', { cwd: root, exclude: ['**/node_modules/**'] });
    for (const name of ['biome.json', '.gitignore', ...manifests]) cpSync(join(root, name), join(folder, name));
    cases.forEach(([, code], index) => {
      lay(fileOf(index), code);
    });
    lay('gateway/there.ts', "import { here } from './here.ts';\nexport const there = () => here();\n");
    lay('gateway/here.ts', "import { there } from './there.ts';\nexport const here = (): unknown => there();\n");
    for (const { category, location } of lint(folder)) {
      complaints.set(location.path, [...(complaints.get(location.path) ?? []), category.split('/').at(-1)!]);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(cases.map(([file, code, rule], index) => ({ file, code: code.trim(), rule, index })))(
    '$file: $code → $rule',
    ({ rule, index }) => {
      expect(complaints.get(fileOf(index)) ?? []).toEqual(rule ? expect.arrayContaining([rule]) : []);
    },
  );

  test('files do not import each other in a circle', () => {
    expect(complaints.get('gateway/here.ts')).toEqual(['noImportCycles']);
  });
});

/** What Biome says to a folder under our configuration. */
function lint(folder: string): Diagnostic[] {
  const biome = join(root, 'node_modules/.bin/biome');
  const report = execFileSync('sh', ['-c', `"${biome}" lint --reporter=json --max-diagnostics=none . || true`], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (JSON.parse(report) as { diagnostics: Diagnostic[] }).diagnostics;
}
