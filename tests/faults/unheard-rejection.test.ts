import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { endProcesses, startProcess } from '../support/processes.ts';

afterAll(endProcesses);

test('A rejection that nobody heard is logged without what it quotes, and the process answers on', async () => {
  const careless = await startProcess('tests/faults/unheard-rejection.ts', {});
  for (let times = 0; times < 3; times++) expect(await (await fetch(careless.url)).text()).toBe('answered');
  while (!careless.said().includes('a rejection that nobody heard')) await pause(10);
  expect(careless.said()).toContain('nobody awaits this of …');
  expect(careless.said()).not.toContain('Erika');
  expect(careless.isRunning()).toBe(true);
});
