import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unheardIn } from './support/unheard.ts';

const root = join(import.meta.dirname, '..');
const sources = globSync('{schema,packages,services,gateway,demo}/**/*.ts', {
  cwd: root,
  exclude: ['**/node_modules/**', '**/__generated__/**', '**/{tests,testing,bench}/**'],
});

describe('A rejection that nobody hears would end a process', () => {
  test.each([
    ['async () => Promise.all([a(), b(await c())])', 'await c()'],
    ['async () => Promise.race([a(), [await c()]])', 'await c()'],
    ['async () => { const made = a(); await b(); return await made; }', 'made = a()'],
    ['async () => { const made = a(); await b(); await Promise.all([c(), made]); }', 'made = a()'],
    ['async () => { const made = a(); if (b) throw c; await made; }', 'made = a()'],
    ['Promise.all(all.map((each) => read(keyOf(each))))', '(each) => read(keyOf(each))'],
    ["process.on('message', async () => a())", 'async () => a()'],
    ['setImmediate(async () => { await a(); })', 'async () => { await a(); }'],
  ])('is found in %s', (source, found) => {
    expect(unheardIn(source)).toEqual([found]);
  });

  test.each([
    'async () => Promise.all([a(), b().then(async (each) => c(await each))])',
    'async () => { const made = a(); await made; await b(); }',
    'async () => { const made = a(); made.catch(() => undefined); await b(); await made; }',
    'Promise.all(all.map(async (each) => read(keyOf(each))))',
    'Promise.all(all.map((each) => each.close()))',
  ])('is not found in %s', (source) => {
    expect(unheardIn(source)).toEqual([]);
  });

  test('is nowhere in the sources', () => {
    expect(sources.length).toBeGreaterThan(300);
    const found = sources.flatMap((path) =>
      unheardIn(readFileSync(join(root, path), 'utf8')).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
