import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inDatabase } from '../support/databases.ts';
import { caseList, insertFewRows } from '../support/few-rows.ts';
import { endProcesses } from '../support/processes.ts';
import { type Environment, environmentOfItsOwn, type SeparateGraph, startSeparately } from '../support/separate.ts';
import { headersOf } from '../support/tokens.ts';

const unavailable = (service: string, ...path: (string | number)[]) => ({
  message: `The ${service} service does not answer.`,
  path,
  extensions: { code: 'UNAVAILABLE', service },
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
const services = Object.entries(costs);

describe('Of five processes', () => {
  let environment: Environment;
  let graph: SeparateGraph;
  let complete: string;

  beforeAll(async () => {
    environment = { ...environmentOfItsOwn(), REQUEST_TIMEOUT_MS: '5000', RESTART_PATIENCE_MS: '100' };
    graph = await startSeparately(environment);
    await insertFewRows(environment);
    complete = await ask(graph, caseList);
  });

  afterAll(endProcesses);

  const health = async (question: 'live' | 'ready') => {
    const response = await fetch(`${graph.url}/health/${question}`);
    return [response.status, await response.json()];
  };
  const isReady = () => expect(health('ready')).resolves.toEqual([200, { status: 'ready', missing: [] }]);
  const lacks = (...missing: string[]) =>
    expect(health('ready')).resolves.toEqual([503, { status: 'unavailable', missing }]);

  test.each(services)('one that is down costs only its own fields and is named: %s', async (service, errors) => {
    await isReady();
    await graph.services[service]?.end('SIGKILL');
    const { data, errors: told } = JSON.parse(await ask(graph, caseList));
    expect(told).toEqual(errors);
    expect(data).toEqual(without(service, JSON.parse(complete).data));
    await lacks(`${service} does not answer`);
    expect(await health('live')).toEqual([200, { status: 'live' }]);
    await graph.restart(service);
    expect(await ask(graph, caseList)).toBe(complete);
  });

  test('one that is stalled costs only its own fields', async () => {
    graph.services.course?.signal('SIGSTOP');
    const { data, errors } = JSON.parse(await ask(graph, caseList));
    graph.services.course?.signal('SIGCONT');
    expect(errors).toEqual(costs.course);
    expect(data).toEqual(without('course', JSON.parse(complete).data));
    expect(await ask(graph, caseList)).toBe(complete);
  });

  test('one without its database is named', async () => {
    const name = `${environment.DATABASE_PREFIX}course`;
    const cutOff = `alter database ${name} allow_connections false;
      select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
    await inDatabase('funding', cutOff, environment);
    await lacks('database of course');
    const cohorts =
      '{ trained: cohort(where: { enrolment: {} }) { people { count } } all: cohort(where: {}) { people { count } } }';
    expect(JSON.parse(await ask(graph, cohorts))).toEqual({
      data: { trained: { people: null }, all: { people: { count: 3 } } },
      errors: [unavailable('course', 'trained', 'people')],
    });
    await inDatabase('funding', `alter database ${name} allow_connections true`, environment);
    await isReady();
  });

  test('an error that nobody foresaw costs its field, tells nothing and is logged once', async () => {
    await inDatabase('employer', 'alter table placement rename to lost_placement', environment);
    const { data, errors } = JSON.parse(await ask(graph, caseList, 'request-4711'));
    expect(data).toEqual(without('employer', JSON.parse(complete).data));
    const masked = { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    expect(errors).toEqual([{ ...masked, path: ['participants', 'nodes', 0, 'placements'] }]);
    const said = [graph.gateway, ...Object.values(graph.services)].map((process) => process.said()).join('');
    const lines = said.split('\n').filter((line) => line.includes('request-4711'));
    expect(lines).toEqual([expect.stringContaining('relation \\"placement\\" does not exist')]);
  });
});

async function ask({ url }: SeparateGraph, query: string, requestId = 'any'): Promise<string> {
  const headers = { ...(await headersOf()), 'x-request-id': requestId };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.text();
}

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
