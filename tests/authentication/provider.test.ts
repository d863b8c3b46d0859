import type { IncomingHttpHeaders } from 'node:http';
import type { CodedError } from '@dienstweg/kit';
import { testLog } from '@dienstweg/kit/testing';
import { NOBODY } from '@dienstweg/protection';
import { readConfig } from '@dienstweg/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identification } from '../../gateway/authentication/identify.ts';
import { later } from '../support/later.ts';
import { type Provider, startProvider } from '../support/provider.ts';
import { headersOf } from '../support/tokens.ts';

const identify = (environment: Record<string, string>) => {
  const known = identification(readConfig({ DATA_DIR: process.env.DATA_DIR, ...environment }), testLog);
  return (headers: IncomingHttpHeaders) => known(headers, 'r-1');
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    ({ status, code }: CodedError) => [status, code],
  );

let provider: Provider;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.stop());

const asking = async (claims: object, header?: string) => ({
  authorization: `Bearer ${await provider.token({ ...claims })}`,
  ...(header && { 'x-purpose': header }),
});

describe('Of a token', () => {
  const nothing = { ...NOBODY, subject: 'u-1', expiresAt: expect.any(String) };
  const OF_COACHES = ['coaching', 'employer-matching'];

  test.each([
    ['nothing', {}, {}],
    ['roles that there are', { roles: ['coach', 'admin', 'toString', 7] }, { roles: ['coach'], purposes: OF_COACHES }],
    [
      'roles in one text',
      { roles: 'coach auditor' },
      { roles: ['coach', 'auditor'], purposes: [...OF_COACHES, 'audit'] },
    ],
    [
      'a purpose that a role serves',
      { roles: ['coach'], purpose: ['coaching', 'audit'] },
      { roles: ['coach'], purposes: ['coaching'] },
    ],
    ['programmes', { programmes: ['kassel', 'wesel'] }, { programmes: ['kassel', 'wesel'] }],
    ['all programmes', { programmes: ['*'] }, { programmes: null }],
    ['one purpose', { purpose: 'casework' }, { purpose: 'casework' }],
    ['none of several purposes', { purpose: ['casework', 'audit'] }, {}],
    ['a coach', { coach: 'c-1' }, { coach: 'c-1' }],
    ['no coach where the claim is no text', { coach: { id: 'c-1' } }, {}],
  ])('%s counts', async (_, claims, said) => {
    expect(await identify(provider.environment)(await asking(claims))).toEqual({ ...nothing, ...said });
  });

  test('what Keycloak writes counts where the configuration says where it stands', async () => {
    const environment = {
      ...provider.environment,
      OIDC_ROLES_CLAIM: 'realm_access.roles',
      OIDC_PROGRAMMES_CLAIM: 'dienstweg_programmes',
      OIDC_COACH_CLAIM: 'https://dienstweg.example/coach',
    };
    const claims = {
      typ: 'Bearer',
      azp: 'case-management',
      aud: ['dienstweg-api', 'account'],
      sub: 'f1b3a7c2',
      preferred_username: 'case.worker',
      realm_access: { roles: ['offline_access', 'uma_authorization', 'caseworker'] },
      resource_access: { account: { roles: ['auditor'] } },
      dienstweg_programmes: ['kassel'],
      'https://dienstweg.example/coach': 'coach-3',
    };
    expect(await identify(environment)(await asking(claims, 'casework'))).toEqual({
      subject: 'f1b3a7c2',
      roles: ['caseworker'],
      programmes: ['kassel'],
      purpose: 'casework',
      coach: 'coach-3',
      purposes: ['casework', 'coaching', 'employer-matching', 'funder-reporting'],
      expiresAt: expect.any(String),
    });
  });
});

describe('The purpose that a request names', () => {
  const purposeOf = async (claims: object, header: string) =>
    (await identify(provider.environment)(await asking(claims, header))).purpose;

  test('counts where the token names none, or that one among others', async () => {
    expect(await purposeOf({}, 'coaching')).toBe('coaching');
    expect(await purposeOf({ purpose: ['coaching', 'audit'] }, 'coaching')).toBe('coaching');
  });

  test('cannot be another than the token names', async () => {
    expect(await refusal(purposeOf({ purpose: 'coaching' }, 'audit'))).toEqual([403, 'FORBIDDEN']);
  });

  test.each([
    [{}, 'curiosity'],
    [{ purpose: 'curiosity' }, 'audit'],
    [{}, 'toString'],
  ])('is one of those that there are: %j and %s', async (claims, header) => {
    expect(await refusal(purposeOf(claims, header))).toEqual([400, 'BAD_USER_INPUT']);
    await expect(purposeOf(claims, header)).rejects.toThrow('Purposes are casework, coaching,');
  });
});

describe('A provider that is away', () => {
  test('is not missed by whoever has a token, and asked again as soon as it is there', async () => {
    const away = await startProvider();
    const port = Number(new URL(away.issuer).port);
    const exp = Math.floor(Date.now() / 1_000) + 7_200;
    const [first, second, third] = await Promise.all(['1', '2', '3'].map((sub) => away.token({ sub, exp })));
    const identifyAt = identify(away.environment);
    const subjectOf = async (token = '') => (await identifyAt({ authorization: `Bearer ${token}` })).subject;
    await away.stop();
    expect(await refusal(subjectOf(first))).toEqual([503, 'UNAVAILABLE']);
    await away.start(port);
    expect(await subjectOf(first)).toBe('1');
    await away.stop();
    expect(await subjectOf(second)).toBe('2');
    expect(await later(3_600, () => subjectOf(third))).toBe('3');
  });

  test('that calls itself something else is not believed', async () => {
    const other = await startProvider();
    const know = identify({ ...other.environment, OIDC_ISSUER: `${other.issuer}/` });
    expect(await refusal(know({ authorization: `Bearer ${await other.token()}` }))).toEqual([503, 'UNAVAILABLE']);
    await other.stop();
  });
});

describe('Without a provider', () => {
  const ofDemo = async () => ({ authorization: (await headersOf({ roles: ['coach'] })).authorization });

  test('a demo token counts on this machine, with the demo or without', async () => {
    const purposes = ['coaching', 'employer-matching'];
    const told = { subject: 'demo-coach', roles: ['coach'], programmes: null, purposes };
    const viewer = { ...NOBODY, ...told, expiresAt: expect.any(String) };
    expect(await identify({})(await ofDemo())).toEqual(viewer);
    expect(await identify({ DEMO: 'off' })(await ofDemo())).toEqual(viewer);
  });

  test.each([
    ['others reach the endpoint', { HOST: '0.0.0.0' }],
    ['the address only looks like this machine', { HOST: '127.0.0.1.example.org' }],
  ])('it counts no more where %s', async (_, environment) => {
    expect(await refusal(identify(environment)(await ofDemo()))).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('whoever has no token may count and see the schema in the demo, and nothing elsewhere', async () => {
    expect(await identify({})({ 'x-purpose': 'audit' })).toEqual({
      ...NOBODY,
      roles: ['controller', 'developer'],
      programmes: null,
    });
    expect(await refusal(identify({})({ 'x-purpose': 'zzz' }))).toEqual([400, 'BAD_USER_INPUT']);
    for (const environment of [{ DEMO: 'off' }, { HOST: '0.0.0.0' }, provider.environment] as Record<
      string,
      string
    >[]) {
      expect(await refusal(identify(environment)({}))).toEqual([401, 'UNAUTHENTICATED']);
    }
  });
});
