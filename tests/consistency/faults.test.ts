import { contradictionsIn, type Findings } from '@dienstweg/cohorts';
import { type Reading, today } from '@dienstweg/kit';
import { type ContradictionKind, contradictionRules } from '@dienstweg/schema/contradictions';
import type { RunningService } from '@dienstweg/service';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill } from '../support/questions.ts';
import { AS_OF, cleanWorld } from './clean-world.ts';
import { type Fault, faults } from './faults.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await fill(graph, cleanWorld);
});
afterAll(() => graph.stop());

class Undone extends Error {}

/** Reads by one connection, which answers one statement after the other. */
function inTurn(client: PoolClient): Reading {
  let before: Promise<unknown> = Promise.resolve();
  return {
    read: ({ text }, values) => {
      const answer = before.then(() => client.query({ text, values, rowMode: 'array' }));
      before = answer;
      return answer.then(({ rows }) => rows);
    },
  };
}

/** What is found once a fault is planted; afterwards it is gone again. */
async function findingsWith(plant: Fault['plant'], asOf = AS_OF): Promise<Findings> {
  let found: Findings = {};
  const inEach = async ([service, ...rest]: RunningService[], open: Map<RunningService, PoolClient>): Promise<void> => {
    if (service)
      return service.database.transaction(async (client) => {
        await client.query("set local dienstweg.viewer = 'import'");
        await inEach(rest, new Map([...open, [service, client]]));
      });
    const holding = Array.from(open, ([{ consistency, name }, client]) => ({ ...consistency, client, name }));
    for (const { client, name } of holding) await client.query(plant[name as keyof Fault['plant']] ?? 'select 1');
    const readable = holding.map(({ client, ...each }) => ({ ...each, db: inTurn(client) }));
    found = await contradictionsIn(readable, { kinds: [...contradictionRules.keys()], asOf, within: null });
    throw new Undone();
  };
  await inEach(Object.values(graph.services), new Map()).catch((error) => {
    if (!(error instanceof Undone)) throw error;
  });
  return found;
}

test('Nothing is told of data that contradict nothing', async () => {
  expect(await findingsWith({})).toEqual({});
});

describe('A planted fault is found in what it was planted in, since the day it is one', () => {
  test.each(Object.entries(faults) as [ContradictionKind, Fault][])('%s', async (kind, { plant, found, also = [] }) => {
    const [id, since] = found;
    const onDay = since === 'today' || since > AS_OF ? today() : AS_OF;
    const { [kind]: own, ...others } = await findingsWith(plant, onDay);
    const told = own?.map((finding) => [finding.id, finding.since]);
    expect(told).toEqual([[id, since === 'today' ? today() : since]]);
    if (onDay === AS_OF) expect(Object.keys(others).sort()).toEqual([...also].sort());
  });
});
