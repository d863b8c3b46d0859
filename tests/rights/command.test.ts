import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { today } from '@dienstweg/kit';
import { expect, test } from 'vitest';
import { inDatabase } from '../support/databases.ts';
import { insertFewRows } from '../support/few-rows.ts';
import { environmentOfItsOwn } from '../support/separate.ts';

const main = fileURLToPath(new URL('../../packages/commands/person/main.ts', import.meta.url));
const environment = environmentOfItsOwn();

const person = (...args: string[]) => personAnswering('', ...args);

function personAnswering(input: string, ...args: string[]) {
  const options = { env: { ...process.env, ...environment }, encoding: 'utf8', input } as const;
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
  expect(person('erase', '2', '--yes')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/Erased\..* participant: 1/),
  });
  expect(person('erase', '2', '--yes')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Nothing was left to change.'),
  });
  expect(person('erase')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('npm run person -- erase NUMBER'),
  });
});

test.each(['', '\n', 'yes\n', '11\n'])(
  'npm run person erases nobody where %j answers what would be erased',
  (answer) => {
    const { status, stdout, stderr } = personAnswering(answer, 'erase', '1');
    expect([status, stderr]).toEqual([1, expect.stringContaining('Nothing was changed.')]);
    expect(stdout).toMatch(/This will be erased[\s\S]* participant: 1 \(.*birth_date.*\)[\s\S]*repeat the number: /);
    expect(person('export', '1', '--json').stdout).toContain('"registeredOn": "2020-01-01"');
  },
);

test('npm run person erases whose number is repeated', () => {
  expect(personAnswering('1\n', 'erase', '1')).toMatchObject({ status: 0, stdout: expect.stringMatching(/Erased\./) });
});

test('npm run person refuses to erase before the first day on which a grant allows it, and erases on it', async () => {
  await inDatabase(
    'funding',
    `insert into funding_line (id, name, funder_id) values ('linie', 'Eine Linie', 'land');
     insert into "grant" (id, reference, programme_id, funding_line_id, from_on, until_on, retain_until)
       values ('g', 'AZ 1', 'kassel', 'linie', '2020-01-01', '2022-12-31', '2100-01-01')`,
    environment,
  );
  expect(personAnswering('', 'erase', '57').stdout).toContain('not be erased before 2100-01-01');
  const { status, stderr } = person('erase', '57', '--yes');
  expect(status).toBe(1);
  expect(stderr).toContain('erst ab dem 2100-01-01');
  expect(stderr).toContain('on 2100-01-01, the first day');
  await inDatabase('funding', `update "grant" set retain_until = '${today()}'`, environment);
  expect(person('erase', '57', '--yes').status).toBe(0);
});
