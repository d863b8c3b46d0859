import { ON_BEHALF } from '@dienstweg/kit';
import { callerKeyOf, callerSigner, NOBODY } from '@dienstweg/protection';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inDatabase } from '../support/databases.ts';
import { insertFewRows } from '../support/few-rows.ts';
import { freePort } from '../support/free-port.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { later } from '../support/later.ts';
import { endProcesses } from '../support/processes.ts';
import { environmentOfItsOwn, startSeparately } from '../support/separate.ts';
import { headersOf } from '../support/tokens.ts';

const promise = `insert into target_agreement values ('t', 'kassel', 'land', 'Promise', '2020-01-01', '2022-12-31');
  insert into target_indicator values ('i', 't', 'Placed', 'AT_LEAST', 1, '2022-12-31', 1, '{"work":{"placement":{}}}',
    '{}')`;

test('a reading is recorded by five processes too: the funding service asks the gateway in turn', async () => {
  const environment = { ...environmentOfItsOwn(), PORT: await freePort() };
  try {
    const { url } = await startSeparately(environment);
    await insertFewRows(environment);
    await inDatabase('funding', promise, environment);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: await headersOf({ roles: ['funding-officer', 'auditor'], purpose: 'audit' }),
      body: JSON.stringify({
        query: `mutation { recordReading(input: { indicator: "i", asOf: "2022-06-30" }) {
          ... on IndicatorReading { asOf strict declared readBy
            indicator { title agreement { programme { name } } } } } }`,
      }),
    });
    expect(await response.json()).toEqual({
      data: {
        recordReading: {
          asOf: '2022-06-30',
          strict: 2,
          declared: 3,
          readBy: 'demo-funding-officer-auditor',
          indicator: { title: 'Placed', agreement: { programme: { name: 'Sozialwirtschaft' } } },
        },
      },
    });
  } finally {
    await endProcesses();
  }
});

describe('Whoever brings a token for the gateway itself', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph();
  });
  afterAll(() => graph?.stop());

  const tokenFor = (audience: string, secret = graph.secret, of = audience) =>
    callerSigner(audience, callerKeyOf(secret, of))({ viewer: NOBODY, published: false });
  const ask = async (token: string) => {
    const response = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [ON_BEHALF]: token },
      body: '{"query":"{ __typename }"}',
    });
    return [response.status, response.headers.get('www-authenticate')];
  };

  test('is let in where the gateway gave it to a service to ask in turn', async () => {
    expect(await ask(await tokenFor('gateway'))).toEqual([200, null]);
  });

  test.each([
    ['nothing', () => ''],
    ['something made up', () => 'a.b.c'],
    ['one of another secret', () => tokenFor('gateway', 'another secret of another gateway')],
    ['one that is a minute old', () => later(-66, () => tokenFor('gateway'))],
    ['one for a service', () => tokenFor('funding')],
    ['one that a service made by its own key', () => tokenFor('gateway', graph.secret, 'funding')],
  ])('is turned away with %s', async (_, token) => {
    expect(await ask(await token())).toEqual([401, 'Bearer error="invalid_token"']);
  });
});
