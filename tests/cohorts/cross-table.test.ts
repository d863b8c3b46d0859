import { callerKeyOf } from '@dienstweg/protection';
import type { Subgraph } from '@dienstweg/schema';
import { readConfig, serveService } from '@dienstweg/service';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overHttp } from '../../gateway/execution/over-http.ts';
import { openGateway } from '../../gateway/gateway.ts';
import { population } from '../bench/cohorts/population.ts';
import { AS_OF, questions } from '../bench/cohorts/questions.ts';
import { countingProxy } from '../support/counting-proxy.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask } from '../support/separate.ts';

/** PEOPLE asks about more; what travels grows with their number. */
const PEOPLE = Number(process.env.PEOPLE ?? 20_000);
const MOST_BYTES_PER_PERSON = (64 * 2 ** 20) / 2_000_000;

const opened = new AsyncDisposableStack();
const proxies: Awaited<ReturnType<typeof countingProxy>>[] = [];
let graph: Graph;
let url: string;
beforeAll(async () => {
  graph = await startGraph();
  opened.defer(() => graph.stop());
  for (const [service, statements] of Object.entries(population(PEOPLE)))
    await graph.services[service as Subgraph].database.transaction((client) => client.query(statements));
  const config = readConfig({ PORT: '0', DATA_DIR: process.env.DATA_DIR, GATEWAY_SECRET: graph.secret });
  const subgraphs = await Promise.all(
    Object.values(graph.services).map(async (service) => {
      const serving = await serveService(service, {
        host: '127.0.0.1',
        port: 0,
        key: callerKeyOf(graph.secret, service.name),
      });
      opened.defer(serving.close);
      const proxy = await countingProxy(serving.url);
      opened.defer(proxy.close);
      proxies.push(proxy);
      const subgraph = overHttp(service.name, `${proxy.url}/graphql`, config);
      opened.defer(subgraph.close);
      return subgraph;
    }),
  );
  const gateway = await openGateway(subgraphs, config, pino({ enabled: false }));
  opened.defer(gateway.close);
  url = gateway.url;
});
afterAll(() => opened.disposeAsync());

interface People {
  readonly count: number;
  readonly by?: Split;
  readonly byOutcome?: Split;
  readonly byCourse?: Split;
}
interface Split {
  readonly groups: readonly Group[];
}
interface Group {
  readonly people: People;
}

const limit = `${MOST_BYTES_PER_PERSON.toFixed(1)} bytes per person`;
test(`a cross table over ${PEOPLE} people in four services costs less than ${limit} between them`, async () => {
  const { document, where } = questions.find(({ name }) => name === 'cross table') as (typeof questions)[number];
  const text = await ask(url, document, { where, asOf: AS_OF });
  const everyone: People = JSON.parse(text).data.cohort.people;
  const cells = everyone.by?.groups.flatMap(({ people }) => people.byOutcome?.groups ?? []) ?? [];
  expect(everyone.count).toBe(PEOPLE);
  expect(cells.reduce((sum, { people }) => sum + people.count, 0)).toBe(PEOPLE);
  expect(cells.flatMap(({ people }) => people.byCourse?.groups ?? []).length).toBeGreaterThan(200);
  const bytes = proxies.reduce((sum, proxy) => sum + proxy.bytes(), 0);
  expect(bytes).toBeLessThan(PEOPLE * MOST_BYTES_PER_PERSON);
  expect(await ask(graph.url, document, { where, asOf: AS_OF })).toBe(text);
});
