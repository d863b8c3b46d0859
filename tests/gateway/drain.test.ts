import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { endProcesses, startProcess } from '../support/processes.ts';
import { environmentOfItsOwn } from '../support/separate.ts';
import { headersOf } from '../support/tokens.ts';

describe('A gateway that is to stop', () => {
  afterAll(endProcesses);

  test('goes on answering clients with open connections until each has left', async () => {
    const graph = await startProcess('gateway/main.ts', environmentOfItsOwn());
    const headers = await headersOf();
    const clients = Array.from({ length: 16 }, () => client(graph.url, headers));
    const idle = new Agent({ keepAlive: true });
    await asking(`${graph.url}/health/live`, {}, idle);
    while (clients.some(({ answered }) => answered() < 3)) await pause(10);
    const ended = graph.end('SIGTERM');
    while ((await statusOf(`${graph.url}/health/ready`)) !== 503) await pause(5);
    expect(await statusOf(`${graph.url}/health/live`)).toBe(200);
    const left = await Promise.all(clients.map(({ left }) => left));
    expect(left).toEqual(clients.map(() => 'ECONNREFUSED'));
    expect(await ended).toBe(0);
  });
});

const asking = (url: string, headers: Record<string, string>, agent: Agent, body?: string) =>
  new Promise<void>((resolve, reject) => {
    const asked = request(url, { method: body ? 'POST' : 'GET', headers, agent }, (response) => {
      response.resume().on('end', resolve);
    });
    asked.on('error', reject).end(body);
  });

/**
 * Asks again and again over a connection that stays open, and anew where it is told that this one ends, until it is
 * turned away.
 */
function client(url: string, headers: Record<string, string>) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let answered = 0;
  const leave = async (): Promise<unknown> => {
    for (;;) {
      try {
        await asking(`${url}/graphql`, headers, agent, '{"query":"{ __typename }"}');
        answered += 1;
      } catch (error) {
        return (error as NodeJS.ErrnoException).code;
      }
    }
  };
  return { answered: () => answered, left: leave() };
}

async function statusOf(url: string): Promise<number> {
  const { status } = await fetch(url, { headers: { connection: 'close' } });
  return status;
}
