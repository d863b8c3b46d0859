import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ConstDirectiveNode, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = globSync('{*,docker/*,docs/**/*,packages/*/*}.md', { cwd: root });

/** The part of a page that is prose: without its blocks of code, and what a block that makes a new file is named. */
const proseOf = (page: string) => read(page).replace(/(^`[^`\n]+`:\n\n)?^```.*?^```$/gms, '');

/** The names by which GitHub links to the headings of a page. */
const anchorsOf = (page: string) =>
  Array.from(proseOf(page).matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What a path in prose may stand for: `<service>` is any, and so is `NAME`. */
const isThere = (path: string) => globSync(path.replace(/<\w+>/g, '*'), { cwd: root }).length > 0;

const nameOf = (node: object) => ('name' in node ? (node.name as { value: string }).value : '');

describe('The documents', () => {
  test('link to pages and headings that there are', () => {
    const broken = pages.flatMap((page) =>
      Array.from(proseOf(page).matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g))
        .filter(([, path = '', heading]) => {
          const target = path ? join(dirname(page), path) : page;
          if (!existsSync(join(root, target))) return true;
          return heading !== undefined && !anchorsOf(target).includes(heading);
        })
        .map(([link]) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test('name files and folders that there are', () => {
    const named = /`((?:schema|services|packages|gateway|demo|docker|docs|tests)\/[\w.*<>{},/-]*)`/g;
    const missing = pages.flatMap((page) =>
      Array.from(proseOf(page).matchAll(named), ([, path = '']) => path)
        .filter((path) => !isThere(path))
        .map((path) => `${page}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  test('name files of a package, in its own page, that it has', () => {
    const missing = pages
      .filter((page) => page.startsWith('packages/'))
      .flatMap((page) =>
        Array.from(proseOf(page).matchAll(/`(?!\w+\/\w+\/)([\w/-]+\.ts)`/g), ([, file = '']) => ({ page, file }))
          .filter(({ file }) => !isThere(join(dirname(page), '**', file)) && !isThere(file))
          .map(({ file }) => `${page}: ${file}`),
      );
    expect(missing).toEqual([]);
  });

  test('explain in the glossary every type that several services know, and no type or field that there is not', () => {
    const types = parse(read('schema/supergraph.graphql')).definitions.filter((each) => 'name' in each);
    const glossary = read('docs/glossary.md');
    const isEntity = ({ directives }: { directives?: readonly ConstDirectiveNode[] }) =>
      directives?.some(
        ({ name, arguments: given }) => name.value === 'join__type' && given?.some((each) => each.name.value === 'key'),
      );
    const entities = types.filter((type) => type.kind === Kind.OBJECT_TYPE_DEFINITION && isEntity(type)).map(nameOf);
    expect(entities).toContain('Participant');
    expect(entities.filter((name) => !glossary.includes(`\`${name}`))).toEqual([]);
    const known = new Set(
      types.flatMap((type) => [
        nameOf(type),
        ...('fields' in type ? (type.fields ?? []).map((field) => `${nameOf(type)}.${nameOf(field)}`) : []),
      ]),
    );
    const named = Array.from(glossary.matchAll(/`([A-Z][a-z]\w*(?:\.\w+)?)`/g), ([, name = '']) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('have a page for each package, and a README of 90 lines at most', () => {
    const packages = globSync('packages/*/package.json', { cwd: root });
    expect(packages.filter((path) => !existsSync(join(root, dirname(path), 'README.md')))).toEqual([]);
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(90);
  });
});
