import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseList, insertFewRows } from '../support/few-rows.ts';
import { endProcesses } from '../support/processes.ts';
import { ask, environmentOfItsOwn, type SeparateGraph, startSeparately } from '../support/separate.ts';

describe('A service that restarts under load', () => {
  let graph: SeparateGraph;
  let complete: string;

  beforeAll(async () => {
    const environment = { ...environmentOfItsOwn(), REQUEST_TIMEOUT_MS: '50000', RESTART_PATIENCE_MS: '50000' };
    graph = await startSeparately(environment);
    await insertFewRows(environment);
    complete = await ask(graph.url, caseList);
  });

  afterAll(endProcesses);

  test.each(['SIGTERM', 'SIGKILL'] as const)('is waited for after %s, and no answer lacks anything', async (signal) => {
    const answers = new Map<string, number>();
    let asking = true;
    const clients = Array.from({ length: 10 }, async () => {
      while (asking) {
        const answer = await ask(graph.url, caseList);
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
    });
    await graph.services.funding?.end(signal);
    await graph.restart('funding');
    asking = false;
    await Promise.all(clients);
    expect([...answers.keys()]).toEqual([complete]);
    expect(answers.get(complete)).toBeGreaterThanOrEqual(10);
  });
});
