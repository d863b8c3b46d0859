import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inDatabase } from '../support/databases.ts';
import { endProcesses } from '../support/processes.ts';
import { type Environment, environmentOfItsOwn, type SeparateGraph, startSeparately } from '../support/separate.ts';

describe('The health of the graph', () => {
  let environment: Environment;
  let graph: SeparateGraph;
  beforeAll(async () => {
    environment = environmentOfItsOwn();
    graph = await startSeparately(environment);
  });
  afterAll(endProcesses);

  const ready = async () => {
    const response = await fetch(`${graph.url}/health/ready`);
    return [response.status, await response.json()];
  };

  test('is ready when every service and every database answers', async () => {
    expect(await ready()).toEqual([200, { status: 'ready', missing: [] }]);
  });

  test('names the database that is missing', async () => {
    const name = `${environment.DATABASE_PREFIX}course`;
    await inDatabase(
      'funding',
      `alter database ${name} allow_connections false; select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
      environment,
    );
    expect(await ready()).toEqual([503, { status: 'unavailable', missing: ['database of course'] }]);
    await inDatabase('funding', `alter database ${name} allow_connections true`, environment);
    expect(await ready()).toEqual([200, { status: 'ready', missing: [] }]);
  });

  test('names the service that is missing, and is still alive', async () => {
    await graph.services.employer?.end('SIGKILL');
    expect(await ready()).toEqual([503, { status: 'unavailable', missing: ['employer does not answer'] }]);
    const live = await fetch(`${graph.url}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
  });
});
