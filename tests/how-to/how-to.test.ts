import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderOf } from '@dienstweg/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endProcesses, type Running, startProcess } from '../support/processes.ts';
import { environmentOfItsOwn } from '../support/separate.ts';
import { type Copy, copyProject } from './copy-project.ts';
import { recipeIn } from './recipe.ts';

const pages = join(import.meta.dirname, '../../docs/how-to');
const contents = readFileSync(join(pages, 'README.md'), 'utf8');
/** The pages and how many files each has somebody change, as the table of contents says. */
const promised = Array.from(contents.matchAll(/^\| .*?\(([\w-]+\.md)\) \| (\d+)/gm), ([, page = '', files]) => ({
  page,
  files: Number(files),
}));
const recipes = ['README.md', ...promised.map(({ page }) => page)].map((page) => recipeIn(pages, page));

const questions = recipes.flatMap(({ name, asked }) => asked.map((each) => ({ name, ...each })));

describe('Who follows all pages of docs/how-to on a copy of the project', () => {
  const environment = environmentOfItsOwn();
  let copy: Copy;
  let graph: Running;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    copy = copyProject(environment);
    for (const { edits } of recipes) for (const edit of edits) copy.apply(edit);
    copy.link();
    copy.run('npm run codegen && npm run schema && npm run docs:import');
    const files = recipes.flatMap(({ imported }) => imported.map(({ file, text }) => [file, text] as const));
    copy.run(`npm run import -- ${await folderOf(Object.fromEntries(files))}`);
    for (const { by } of questions) tokens.set(by, tokens.get(by) ?? copy.run(`node gateway/token.ts ${by}`));
    graph = await startProcess(pathToFileURL(join(copy.folder, 'gateway/main.ts')).href, environment);
  });
  afterAll(async () => {
    await endProcesses();
    copy.remove();
  });

  test.each(promised)('changes as many files for $page as the table says', ({ page, files }) => {
    expect(new Set(recipeIn(pages, page).edits.map(({ file }) => file)).size).toBe(files);
  });

  test('has code that the checks of the project accept', () => {
    const changed = recipes
      .flatMap(({ edits }) => edits.map(({ file }) => file))
      .filter((file) => /\.(ts|json|graphql)$/.test(file));
    expect(() => copy.run(`tsc && node schema/check.ts && biome check ${changed.join(' ')}`)).not.toThrow();
  });

  test.each(questions)('gets the answer that the page $name shows to $by', async ({ by, question, answer }) => {
    const response = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.get(by)}` },
      body: JSON.stringify({ query: question }),
    });
    expect(await response.json()).toEqual(answer);
  });
});
