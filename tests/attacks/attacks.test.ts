import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { endProcesses, startProcess } from '../support/processes.ts';
import { environmentWithPeople } from '../support/separate.ts';
import { type Finding, tryAll } from './attack.ts';
import { attacks } from './attacks.ts';
import { Target } from './target.ts';

const main = join(import.meta.dirname, 'main.ts');

async function findingsAt(url: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of tryAll(attacks, new Target(url))) findings.push(finding);
  return findings;
}

describe('Of our own attacks', () => {
  afterAll(endProcesses);

  test('none succeeds on a running instance', async () => {
    const { url } = await startProcess('gateway/main.ts', { ...(await environmentWithPeople()), DEMO: 'on' });
    const findings = await findingsAt(url);
    expect(findings).toHaveLength(attacks.length);
    expect(findings.filter(({ isRepelled }) => !isRepelled)).toEqual([]);
  });

  test('most succeed on something that answers everything, which the command says', async () => {
    const server = createServer((request, response) => {
      request.resume().on('end', () => response.end('{"data":{"programmes":[{"id":"kassel"}]},"token":"a.e30.c"}'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const told = await promisify(execFile)(process.execPath, [main, url]).catch((error) => error);
      expect(told.code).toBe(1);
      expect(told.stdout.match(/^SUCCEEDED/gm).length).toBeGreaterThan(attacks.length / 2);
    } finally {
      server.close();
    }
  });

  test('none is made on another machine', async () => {
    const told = await promisify(execFile)(process.execPath, [main, 'https://example.org']).catch((error) => error);
    expect([told.code, told.stderr]).toEqual([2, expect.stringContaining('on this machine')]);
  });
});
