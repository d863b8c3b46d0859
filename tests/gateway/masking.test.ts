import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inDatabase } from '../support/databases.ts';
import { caseList, insertFewRows } from '../support/few-rows.ts';
import { endProcesses } from '../support/processes.ts';
import { type Environment, environmentOfItsOwn, type SeparateGraph, startSeparately } from '../support/separate.ts';

describe('An error that nobody foresaw', () => {
  let environment: Environment;
  let graph: SeparateGraph;
  beforeAll(async () => {
    environment = environmentOfItsOwn();
    graph = await startSeparately(environment);
    await insertFewRows(environment);
    await inDatabase('employer', 'alter table placement rename to lost_placement', environment);
  });
  afterAll(endProcesses);

  test('costs its field, tells nothing, and is logged once with the id of the request', async () => {
    const response = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'request-4711' },
      body: JSON.stringify({ query: caseList }),
    });
    const { data, errors } = JSON.parse(await response.text());
    expect(data.participants.nodes.map(({ placements }: { placements: unknown }) => placements)).toEqual([
      null,
      null,
      null,
    ]);
    expect(errors).toEqual(
      [0, 1, 2].map((position) => ({
        message: 'Internal server error',
        path: ['participants', 'nodes', position, 'placements'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      })),
    );
    const logs = [graph.gateway, ...Object.values(graph.services)].map((process) => process.said()).join('');
    const lines = logs.split('\n').filter((line) => line.includes('request-4711'));
    expect(lines).toEqual([expect.stringContaining('relation \\"placement\\" does not exist')]);
  });
});
