import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { testLog } from '@dienstweg/kit/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { reliable } from '../../gateway/execution/reliable.ts';
import type { Subgraph, SubgraphRequest } from '../../gateway/execution/subgraphs.ts';
import { HungUp, Waiting } from '../../gateway/execution/Waiting.ts';
import type { RequestContext } from '../../gateway/request-context.ts';
import { caseList, insertFewRows } from '../support/few-rows.ts';
import { endProcesses } from '../support/processes.ts';
import { ask, environmentOfItsOwn, startSeparately } from '../support/separate.ts';

const ANSWER = { data: {} };
const hour = (client = new Waiting()) =>
  ({ context: { deadline: performance.now() + 3_600_000, client } as RequestContext }) as SubgraphRequest;

/** A service of which it is counted how often it was asked. */
function counted(execute: () => Promise<typeof ANSWER>) {
  const service = { asked: 0, execute };
  const subgraph: Subgraph = {
    name: 'course',
    execute: () => {
      service.asked += 1;
      return service.execute();
    },
    missing: async () => [],
    close: async () => undefined,
  };
  return { service, reached: reliable(subgraph, 30, testLog) };
}

const silent = () => new Promise<typeof ANSWER>(() => undefined);
const lost = () => Promise.reject(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
const several = (times: number, work: () => Promise<unknown>) =>
  Promise.allSettled(Array.from({ length: times }, async () => work()));

describe.each([
  ['does not answer', silent],
  ['breaks connections', lost],
])('A service that %s', (_, fails) => {
  test('is asked no more after a few times, then once at a time, and by everybody when it answers', async () => {
    const { service, reached } = counted(fails);
    for (let times = 0; times < 20; times++) await reached.execute(hour()).catch(() => undefined);
    expect(service.asked).toBe(5);
    expect(await reached.missing()).toEqual(['course did not answer and is tried again']);
    await pause(1_100);
    await several(20, () => reached.execute(hour()));
    expect(service.asked).toBe(6);
    service.execute = async () => ANSWER;
    await pause(2_100);
    expect(await reached.execute(hour())).toBe(ANSWER);
    await several(20, () => reached.execute(hour()));
    expect(service.asked).toBe(27);
    expect(await reached.missing()).toEqual([]);
  });
});

test('A service is asked on as long as it answers now and then, or answers that something is wrong', async () => {
  const { service, reached } = counted(lost);
  for (let times = 0; times < 20; times++) {
    service.execute = times % 5 === 4 ? async () => ANSWER : lost;
    await reached.execute(hour()).catch(() => undefined);
  }
  service.execute = () => Promise.reject(new Error('status 500'));
  for (let times = 0; times < 20; times++) await reached.execute(hour()).catch(() => undefined);
  expect(service.asked).toBe(40);
});

test('Clients that hang up say nothing of a service: it is asked on, and on trial again', async () => {
  const { service, reached } = counted(silent);
  const hangUp = async () => {
    const client = new Waiting();
    const answer = reached.execute(hour(client));
    client.giveUp();
    await expect(answer).rejects.toThrow(HungUp);
  };
  for (let times = 0; times < 20; times++) await hangUp();
  expect(service.asked).toBe(20);
  for (let times = 0; times < 5; times++) await reached.execute(hour()).catch(() => undefined);
  await pause(1_100);
  await hangUp();
  service.execute = async () => ANSWER;
  expect(await reached.execute(hour())).toBe(ANSWER);
});

test('An answer that came while this process was busy is not too late', async () => {
  const { reached } = counted(async () => {
    await readFile(import.meta.filename);
    await readFile(import.meta.filename);
    return ANSWER;
  });
  const answer = reached.execute(hour());
  const until = performance.now() + 200;
  while (performance.now() < until);
  expect(await answer).toBe(ANSWER);
});

describe('Of five processes', () => {
  afterAll(endProcesses);

  test('one that is stalled is waited for a few times only, which health and log say until it goes on', async () => {
    const environment = { ...environmentOfItsOwn(), LOG_LEVEL: 'info', REQUEST_TIMEOUT_MS: '1000' };
    const graph = await startSeparately(environment);
    await insertFewRows(environment);
    const lacking = async () => JSON.parse(await ask(graph.url, caseList)).errors?.length ?? 0;
    while (await lacking()) await pause(100); // a loaded machine may start slowly
    const ready = async () => {
      const response = await fetch(`${graph.url}/health/ready`);
      return ((await response.json()) as { missing: string[] }).missing;
    };
    graph.services.course?.signal('SIGSTOP');
    for (let times = 0; times < 20; times++) {
      expect(await lacking()).toBeGreaterThan(0);
    }
    expect(graph.gateway.said().match(/no answer within/g)?.length ?? 0).toBeLessThan(20);
    expect(graph.gateway.said()).toContain('service not asked for now');
    expect(await ready()).toEqual(['course does not answer']);
    graph.services.course?.signal('SIGCONT');
    while (await lacking()) await pause(100);
    expect(await ready()).toEqual([]);
  });
});
