import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { insertFewRows } from '../support/few-rows.ts';
import { environmentOfItsOwn } from '../support/separate.ts';

const main = fileURLToPath(new URL('../../services/rights/main.ts', import.meta.url));
const environment = environmentOfItsOwn();

function person(...args: string[]) {
  const options = { env: { ...process.env, ...environment }, encoding: 'utf8', timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], options);
  return { status, stdout, stderr };
}

test('npm run person exports and erases somebody, and says of whom nothing is known and what it takes', async () => {
  expect(person('export', '1')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Nobody has the number 1.'),
  });
  await insertFewRows(environment);
  expect(person('export', '2', '--json').stdout).toContain('"registeredOn": "2020-02-01"');
  expect(person('erase', '2')).toMatchObject({ status: 0, stdout: expect.stringContaining('Erased. participant: 1') });
  expect(person('erase', '2')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Nothing was left to change.'),
  });
  expect(person('erase')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('npm run person -- erase NUMBER'),
  });
}, 120_000);
