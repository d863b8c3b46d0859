import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inDatabase } from '../support/databases.ts';
import { insertFewRows } from '../support/few-rows.ts';
import { endProcesses } from '../support/processes.ts';
import { environmentOfItsOwn, startSeparately } from '../support/separate.ts';

const main = fileURLToPath(new URL('../../packages/commands/audit/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'anchors-'));
const file = join(folder, 'anchors.jsonl');
const environment = environmentOfItsOwn();
beforeAll(async () => {
  await startSeparately(environment);
  await endProcesses();
  await insertFewRows(environment);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function verify(anchors = pathToFileURL(file).href) {
  const env = { ...process.env, ...environment, AUDIT_ANCHOR_URL: anchors };
  const child = spawn(process.execPath, [main, 'verify'], { env });
  const [[code], said, wrong] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return { code, said: said + wrong };
}
const look = `select derived.record_access('[{"subject": "ada", "roles": ["coach"], "request_id": "1",
  "participants": [1], "fields": ["Participant.id"]}]')`;
const written = () =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('Whoever verifies the record finds what was taken from its end since the last time', async () => {
  await inDatabase('participant', `${look}; ${look}`, environment);
  expect((await verify()).code).toBe(0);
  expect(written()).toHaveLength(8);
  expect(written()).toContainEqual(expect.objectContaining({ service: 'participant', record: 'access', entry: 2 }));
  await inDatabase('participant', look, environment);
  expect((await verify()).code).toBe(0);
  expect(written()).toHaveLength(16);
  await inDatabase(
    'participant',
    `delete from access_record where sequence = 3;
     update record_day set entries = 2, ends_with = (select hash from access_record where sequence = 2)
       where record = 'access'`,
    environment,
  );
  const { code, said } = await verify();
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/participant access .* BROKEN at .*entry 3: it is not what was written down/),
  ]);
  expect(written()).toHaveLength(16);
});

test('The hashes may be kept at a URL that takes them and gives them back', async () => {
  let kept = '';
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') kept += await text(request);
    response.writeHead(kept ? 200 : 404).end(kept);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/anchors`;
  expect((await verify(url)).code).toBe(0);
  expect(kept.trim().split('\n')).toHaveLength(8);
  kept = kept.replace(/("service":"funding".*"hash":")[0-9a-f]{4}/, '$1ffff');
  expect(await verify(url)).toMatchObject({ code: 1, said: expect.stringContaining('funding') });
  server.close();
});

test('It says so where what was written down cannot be read', async () => {
  writeFileSync(join(folder, 'other'), '{"day":"yesterday"}\n');
  const { code, said } = await verify(pathToFileURL(join(folder, 'other')).href);
  expect([code, said]).toEqual([2, expect.stringContaining('Line 1 of AUDIT_ANCHOR_URL')]);
  expect((await verify('http://127.0.0.1:1/')).code).toBe(2);
});
