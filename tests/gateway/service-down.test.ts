import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { caseList, insertFewRows } from '../support/few-rows.ts';
import { endProcesses } from '../support/processes.ts';
import { ask, environmentOfItsOwn, type SeparateGraph, startSeparately } from '../support/separate.ts';

const unavailable = (service: string, ...path: (string | number)[]) => ({
  message: `The ${service} service does not answer.`,
  path,
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', service },
});
const inFirst = (...path: (string | number)[]) => ['participants', 'nodes', 0, ...path];

/** What is missing from the case list without each service. */
const costs = {
  participant: [unavailable('participant', 'participants')],
  funding: [
    unavailable('funding', ...inFirst('participations', 0, 'programme', 'name')),
    unavailable('funding', ...inFirst('participations', 0, 'programme', 'funders')),
  ],
  course: [unavailable('course', ...inFirst('enrolments'))],
  employer: [unavailable('employer', ...inFirst('placements'))],
};

describe('A service that does not answer', () => {
  let graph: SeparateGraph;
  let complete: string;

  beforeAll(async () => {
    const environment = { ...environmentOfItsOwn(), REQUEST_TIMEOUT_MS: '3000', RESTART_PATIENCE_MS: '100' };
    graph = await startSeparately(environment);
    await insertFewRows(environment);
    complete = await ask(graph.url, caseList);
  });

  afterAll(endProcesses);

  test.each(Object.entries(costs))('costs only its own fields while it is down: %s', async (service, errors) => {
    await graph.services[service]?.end('SIGKILL');
    const answer = await ask(graph.url, caseList);
    expect(JSON.parse(answer).errors).toEqual(errors);
    expect(JSON.parse(answer).data).toEqual(without(service, JSON.parse(complete).data));
    await graph.restart(service);
    expect(await ask(graph.url, caseList)).toBe(complete);
  });

  test('costs only its own fields while it is stalled', async () => {
    graph.services.course?.signal('SIGSTOP');
    const answer = await ask(graph.url, caseList);
    graph.services.course?.signal('SIGCONT');
    expect(JSON.parse(answer).errors).toEqual(costs.course);
    expect(JSON.parse(answer).data).toEqual(without('course', JSON.parse(complete).data));
    expect(await ask(graph.url, caseList)).toBe(complete);
  });
});

interface CaseList {
  participants: {
    nodes: { participations: { programme: unknown }[]; enrolments: unknown; placements: unknown }[];
  } | null;
}

function without(service: string, data: CaseList): CaseList {
  if (service === 'participant') return { participants: null };
  for (const person of data.participants?.nodes ?? []) {
    if (service === 'course') person.enrolments = null;
    if (service === 'employer') person.placements = null;
    if (service === 'funding') for (const participation of person.participations) participation.programme = null;
  }
  return data;
}
