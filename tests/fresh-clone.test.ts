import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, type FreshClone, makeFreshClone, type Started } from './support/fresh-clone.ts';

const isSuperuser = process.getuid?.() === 0;
const NOBODY = 65_534;

const accounts: [string, Account, string][] = [
  ['an ordinary user', isSuperuser ? NOBODY : undefined, 'on'],
  [isSuperuser ? 'the superuser' : 'the superuser (skipped: this is none)', undefined, 'off'],
];

describe.each(accounts)('a fresh clone as %s', (who, account, demo) => {
  const testOrSkip = who.includes('skipped') ? test.skip : test;
  let clone: FreshClone;
  let token: string;
  beforeAll(() => {
    clone = makeFreshClone(account);
    token = clone.npm('run', '--silent', 'token', '--', 'caseworker', '--programmes', 'kassel');
  });
  afterAll(() => clone.remove());

  testOrSkip('answers after npm start, once more after Ctrl-C, and after everything was killed', async () => {
    const first = await clone.start({ DEMO: demo });
    const answer = await ask(first);
    expect(answer).toEqual({ data: { programmes: demo === 'on' ? expect.arrayContaining([KASSEL]) : [] } });
    expect(await first.end('SIGINT')).toMatch(/Dienstweg has stopped\n$/);
    expect(clone.postgres()).toBeUndefined();

    const second = await clone.start({ DEMO: demo });
    expect(await ask(second)).toEqual(answer);
    process.kill(clone.postgres()!, 'SIGKILL');
    expect(await second.end('SIGKILL')).not.toContain('has stopped');

    const third = await clone.start({ DEMO: demo });
    expect(await ask(third)).toEqual(answer);
    await third.end('SIGINT');
    expect(clone.postgres()).toBeUndefined();
  });

  const ask = async ({ url }: Started) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query: '{ programmes { id } }' });
    return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
  };
});

const KASSEL = { id: 'kassel' };
