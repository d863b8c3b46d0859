import { afterAll, describe, expect, test } from '@jest/globals';
import { whileLocked } from '../support/databases.ts';
import { insertFewRows } from '../support/few-rows.ts';
import { endProcesses, startProcess } from '../support/processes.ts';
import { ask, environmentOfItsOwn } from '../support/separate.ts';

describe('The graph', () => {
  afterAll(endProcesses);

  test.each([
    ['gateway/main.ts', 'SIGINT'],
    ['gateway/separate.ts', 'SIGTERM'],
  ] as const)('of %s answers what it has been asked before it stops on %s', async (program, signal) => {
    const environment = environmentOfItsOwn();
    const graph = await startProcess(program, environment);
    await insertFewRows(environment);
    const { answer, ended } = await whileLocked('funding', 'programme', environment, async (isWaitedFor) => {
      const asked = ask(graph.url, '{ programmes { name } }');
      await isWaitedFor();
      return { answer: asked, ended: graph.end(signal) };
    });
    expect(JSON.parse(await answer)).toEqual({
      data: { programmes: [{ name: 'Durchstarten' }, { name: 'Sozialwirtschaft' }] },
    });
    expect(await ended).toBe(0);
    await expect(fetch(graph.url)).rejects.toThrow('fetch failed');
  });

  test('in five processes says so when a service ends by itself, and goes on without it', async () => {
    const graph = await startProcess('gateway/separate.ts', { ...environmentOfItsOwn(), RESTART_PATIENCE_MS: '100' });
    const [, pid] = graph.said().match(/\[course\] course answers .* as process (\d+)/) ?? [];
    process.kill(Number(pid), 'SIGKILL');
    const { errors, data } = JSON.parse(await ask(graph.url, '{ courses { totalCount } employers { totalCount } }'));
    expect([data, errors.length]).toEqual([{ courses: null, employers: { totalCount: 0 } }, 1]);
    expect(graph.said()).toContain('[course] ended by itself (SIGKILL) and is not started again');
    expect(await graph.end('SIGINT')).toBe(0);
  });
});
