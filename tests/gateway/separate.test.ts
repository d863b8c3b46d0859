import { existsSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { endProcesses, startProcess } from '../support/processes.ts';
import { environmentOfItsOwn } from '../support/separate.ts';

afterAll(endProcesses);

const whereProcessesCanBeRead = existsSync('/proc/self/environ') ? test : test.skip;

whereProcessesCanBeRead(
  'of five processes only the services are told of the database, and none of them of the secret',
  async () => {
    const graph = await startProcess('gateway/many-processes.ts', environmentOfItsOwn());
    const told = (name: string) => {
      const [, pid] = graph.said().match(new RegExp(`\\[${name}\\] .* as process (\\d+)`)) ?? [];
      const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
      return variables
        .map((each) => each.split('=')[0])
        .filter((each) => /^(DATABASE|GATEWAY_(KEY|SECRET))/.test(each ?? ''));
    };
    expect(told('course').sort()).toEqual(['DATABASE_PREFIX', 'DATABASE_URL', 'GATEWAY_KEY']);
    expect(told('gateway')).toEqual(['GATEWAY_SECRET']);
  },
);
