import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openLog } from '@dienstweg/kit';
import { readConfig } from '@dienstweg/service';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentsOf } from '../../gateway/admission/documents.ts';
import { type Manifests, manifestsIn } from '../../gateway/admission/manifests.ts';

let folder: string;
let logged: Record<string, unknown>[];
const opened: { close(): void }[] = [];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'dienstweg-manifests-')), 'manifests');
  logged = [];
});
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
  rmSync(join(folder, '..'), { recursive: true });
});

const logger = openLog({ level: 'warn' }, { write: (line) => logged.push(JSON.parse(line)) });

const [HOUSES, PLACES] = ['{ sites { id } }', '{ programmes { id } }'];

function write(file: string, content: string | Record<string, string>, into = folder) {
  const operations = Object.entries(content).map(([id, body]) => ({ id, body, name: 'Any', type: 'query' }));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, file), typeof content === 'string' ? content : JSON.stringify(manifest));
}

function open(): Manifests {
  const manifests = manifestsIn(folder, logger);
  opened.push(manifests);
  return manifests;
}

async function until(isSo: () => boolean) {
  while (!isSo()) await pause(20);
}

test('A folder counts as soon as it is there, when another takes its place, and when that changes', async () => {
  const { documentOf } = open();
  write('app.json', { a: HOUSES });
  await until(() => documentOf('a') === HOUSES);
  write('app.json', { b: PLACES }, `${folder}-new`);
  renameSync(folder, `${folder}-old`);
  renameSync(`${folder}-new`, folder);
  await until(() => documentOf('b') === PLACES && documentOf('a') === undefined);
  write('app.json', { c: HOUSES });
  await until(() => documentOf('c') === HOUSES);
});

test.each([
  ['trusted', 1],
  ['any', 0],
])('Where %s documents are answered and there is no folder, the log says so %i times', (DOCUMENTS, times) => {
  opened.push(documentsOf(readConfig({ DOCUMENTS, MANIFESTS_DIR: folder }), logger));
  const said = 'the folder of manifests is not there: no documents of clients are stored until it is';
  expect(logged).toEqual(Array(times).fill(expect.objectContaining({ folder, msg: said })));
});

test('Of an id for which manifests disagree nothing is answered, and the log names both', () => {
  write('app.json', { a: HOUSES, b: HOUSES });
  write('page.json', { a: PLACES, b: HOUSES });
  const { documentOf } = open();
  expect([documentOf('a'), documentOf('b')]).toEqual([undefined, HOUSES]);
  const files = [join(folder, 'app.json'), join(folder, 'page.json')];
  const msg = 'manifests hold different documents of one id: none is answered';
  expect(logged).toEqual([expect.objectContaining({ id: 'a', files, msg })]);
});

test('A manifest that disagrees with what is answered changes nothing', async () => {
  write('page.json', { a: HOUSES });
  const { documentOf } = open();
  write('app.json', { a: PLACES, b: PLACES });
  await until(() => documentOf('b') === PLACES);
  expect(documentOf('a')).toBe(HOUSES);
  expect(logged).toEqual([
    expect.objectContaining({ msg: 'manifests hold different documents of one id: the one answered so far stays' }),
  ]);
});

test.each([
  ['{ "format": ', ['The file is not JSON.']],
  [
    '{ "format": "another", "version": 1, "operations": [{ "id": "a" }] }',
    [expect.stringContaining('format: '), expect.stringContaining('operations.0.body: ')],
  ],
  ['7', [expect.stringContaining('the whole file: ')]],
  ['{ "name": "package" }', [expect.stringContaining('hashes')]],
])('The log says what is wrong with %s', (content, faults) => {
  write('broken.json', content);
  write('whole.json', { a: HOUSES });
  expect(open().documentOf('a')).toBe(HOUSES);
  expect(logged).toEqual([expect.objectContaining({ file: join(folder, 'broken.json'), faults })]);
});

test('Documents by their hash are a manifest too, as other tools than those of Apollo write it', () => {
  const hash = `sha256:${'0a'.repeat(32)}`;
  write('client.json', JSON.stringify({ [hash]: HOUSES }));
  expect([open().documentOf(hash), logged]).toEqual([HOUSES, []]);
});

test('A byte order mark is no fault', () => {
  write(
    'marked.json',
    '\uFEFF{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a","body":"{ x }"}]}',
  );
  expect([open().documentOf('a'), logged]).toEqual(['{ x }', []]);
});
