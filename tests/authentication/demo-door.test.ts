import { purposes, roles } from '@dienstweg/schema/access';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';

describe('The demo', () => {
  let graph: Graph;
  let outside: Graph;
  beforeAll(async () => {
    [graph, outside] = await Promise.all([startGraph(), startGraph({ environment: { DEMO: 'off' } })]);
  });
  afterAll(() => Promise.all([graph.stop(), outside.stop()]));

  const ask = async (bearer: unknown, { url } = graph) => {
    const body = JSON.stringify(bearer);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/demo/token`, { method: 'POST', headers, body });
    return [response.status, await response.text()] as const;
  };
  const choicesOf = async ({ url }: Graph) => (await fetch(`${url}/demo/choices.json`)).json();

  test('offers every role and purpose that there is', async () => {
    const offered = (await choicesOf(graph)) as { roles: object; purposes: object };
    expect([Object.keys(offered.roles), Object.keys(offered.purposes)]).toEqual([
      Object.keys(roles),
      Object.keys(purposes),
    ]);
  });

  test('gives a token to whoever chose', async () => {
    const [status, text] = await ask({
      roles: 'coach,developer',
      programmes: 'kassel',
      purpose: 'coaching',
      coach: 'c-1',
    });
    expect([status, decodeJwt(JSON.parse(text).token)]).toEqual([
      200,
      expect.objectContaining({
        roles: ['coach', 'developer'],
        programmes: ['kassel'],
        purpose: 'coaching',
        coach: 'c-1',
      }),
    ]);
  });

  test.each([
    [{ roles: 'boss' }, '"boss" is no role. A role is one of statistics, controller, coach,'],
    [{ roles: 'coach', purpose: 'fun' }, '"fun" is no purpose. A purpose is one of casework, coaching,'],
    [{ roles: ['coach'] }, 'Expected texts: { roles, programmes?, purpose?, coach? }.'],
    [{ role: 'coach' }, 'Expected texts: { roles, programmes?, purpose?, coach? }.'],
  ])('says what is wrong with %j', async (bearer, message) => {
    const [status, text] = await ask(bearer);
    expect([status, JSON.parse(text).errors]).toEqual([
      400,
      [{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }],
    ]);
  });

  test('is over where there is none: no choices, no tokens, and no answer without one', async () => {
    expect(await choicesOf(outside)).toBeNull();
    expect((await ask({ roles: 'auditor' }, outside))[0]).toBe(404);
    expect(await outside.anonymous.query('{ __typename }')).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});
