import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { whileLocked } from '../support/databases.ts';
import { insertFewRows } from '../support/few-rows.ts';
import { endProcesses, startProcess } from '../support/processes.ts';
import { ask, environmentOfItsOwn } from '../support/separate.ts';

describe('The graph', () => {
  afterAll(endProcesses);

  test.each([
    ['gateway/main.ts', 'SIGINT'],
    ['gateway/many-processes.ts', 'SIGTERM'],
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

  test('in five processes starts what ended by itself again where it was, and log and health say so', async () => {
    const graph = await startProcess('gateway/many-processes.ts', {
      ...environmentOfItsOwn(),
      RESTART_PATIENCE_MS: '100',
    });
    const started = () => graph.said().match(/\[course\] course answers at \S+/g) ?? [];
    const missing = async () => {
      const response = await fetch(`${graph.url}/health/ready`);
      return ((await response.json()) as { missing: string[] }).missing;
    };
    end('course');
    while ((await missing()).length === 0) await pause(10);
    expect(await missing()).toEqual(['course has ended and is started again']);
    expect(graph.said()).toContain('[course] ended by itself (SIGKILL) and is started again in 1 s');
    while ((await missing()).length > 0) await pause(100);
    expect(started()[1]).toBe(started()[0]);
    end('gateway');
    while (!(await fetch(graph.url).catch(() => undefined))) await pause(100);
    expect(JSON.parse(await ask(graph.url, '{ courses { totalCount } }'))).toEqual({
      data: { courses: { totalCount: 0 } },
    });
    expect(await graph.end('SIGINT')).toBe(0);

    function end(name: string) {
      process.kill(Number(processOf(name, graph.said())), 'SIGKILL');
    }
  });

  test('in five processes leaves none behind when it is killed, and no PostgreSQL', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dienstweg-killed-'));
    chmodSync(dataDir, 0o711);
    const graph = await startProcess('gateway/many-processes.ts', {
      ...environmentOfItsOwn(),
      DATABASE_URL: '',
      DATA_DIR: dataDir,
    });
    const names = ['participant', 'course', 'employer', 'funding', 'gateway'];
    const processes = [postmasterIn(dataDir), ...names.map((name) => processOf(name, graph.said()))].map(Number);
    expect(processes.filter(isAlive)).toEqual(processes);
    await graph.end('SIGKILL');
    while (processes.some(isAlive)) await pause(100);
    rmSync(dataDir, { recursive: true });
  });
});

const processOf = (name: string, said: string) =>
  new RegExp(`\\[${name}\\] ${name} answers .* as process (\\d+)`).exec(said)?.[1];

const postmasterIn = (dataDir: string) => {
  const [file = ''] = globSync('**/postmaster.pid', { cwd: dataDir });
  return readFileSync(join(dataDir, file), 'utf8').split('\n')[0];
};

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
