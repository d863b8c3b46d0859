import { type CountsTold, callerKeyOf, readConfig, serveService } from '@dienstweg/kit';
import { AUDITOR, testLog } from '@dienstweg/kit/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openGateway } from '../../gateway/gateway.ts';
import { overHttp } from '../../gateway/over-http.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { ask } from '../support/separate.ts';
import { STATISTICIAN } from '../support/tokens.ts';

const opened = new AsyncDisposableStack();
let graph: Graph;
let overHttpUrl: string;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
  opened.defer(() => graph.stop());
  const config = readConfig({ PORT: '0', DATA_DIR: process.env.DATA_DIR, GATEWAY_SECRET: graph.secret });
  const subgraphs = await Promise.all(
    Object.values(graph.services).map(async (service) => {
      const serving = await serveService(service, {
        host: '127.0.0.1',
        port: 0,
        key: callerKeyOf(graph.secret, service.name),
      });
      const subgraph = overHttp(service.name, `${serving.url}/graphql`, config);
      opened.defer(serving.close);
      opened.defer(subgraph.close);
      return subgraph;
    }),
  );
  const gateway = await openGateway(subgraphs, config, testLog);
  opened.defer(gateway.close);
  overHttpUrl = gateway.url;
}, 180_000);
afterAll(() => opened.disposeAsync());

test('what is hidden is the same in one process and over HTTP', async () => {
  const document = `{
    programmes { id cohort(asOf: "2022-06-30") { people {
      count suppressed by(attribute: GERMAN_LEVEL) { key share people { count suppressed byOutcome { key people { count byCourse { people { count } } } } } }
      days(from: ENTERED, to: CERTIFIED) { count median }
    } costPerPerson } }
    targetAgreements { indicators { progress(asOf: "2020-08-01") { value status } } }
  }`;
  const answers = [
    await ask(graph.url, document, {}, STATISTICIAN),
    await ask(overHttpUrl, document, {}, STATISTICIAN),
  ];
  expect(answers[1]).toBe(answers[0]);
  expect(answers[0]).toContain('"count":null,"suppressed":true');
  expect(answers[0]).not.toMatch(/"count":[12]\D/);
});

test('a gateway that does not look at whole answers is told no number', async () => {
  const { participant } = graph.services;
  const query =
    '{ _entities(representations: [{ __typename: "People", members: { set: "nAQAAAA==", asOf: "2022-06-30", within: null, discretion: "SEALED" } }]) { ... on People { count suppressed } } }';
  const asked = (counts?: CountsTold) => participant.answer({ query }, { viewer: AUDITOR, ...(counts && { counts }) });
  expect((await asked()).data?._entities).toEqual([{ count: null, suppressed: true }]);
  expect((await asked('SETTLED')).data?._entities).toEqual([{ count: 1, suppressed: false }]);
});
