import { createHmac, generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { readConfig } from '@dienstweg/service';
import { SignJWT } from 'jose';
import type { Attack } from './attack.ts';
import { CASEWORKER, refused, short } from './on-answers.ts';
import type { Reply, Target } from './target.ts';

const QUESTION = '{"query":"{ programmes { id } }"}';
const STATISTICS = { roles: 'statistics' };
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Expects a status, and no data. */
const status = (name: string, wanted: readonly number[], knock: (target: Target) => Promise<Reply>): Attack => ({
  name,
  expected: `status ${wanted.join(' or ')}`,
  async try(target) {
    const reply = await knock(target);
    return { isRepelled: wanted.includes(reply.status) && !reply.data, seen: `status ${reply.status}` };
  },
});

const part = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Tokens that are not the instance's, by what is wrong with them, each made of one that is. */
const FORGED: Readonly<Record<string, (genuine: string) => string | Promise<string>>> = {
  'without a signature': (genuine) => `${part({ alg: 'none', typ: 'JWT' })}.${genuine.split('.')[1]}.`,
  'with other claims under the same signature': (genuine) => {
    const [header, payload = '', signature] = genuine.split('.');
    const claims = {
      ...JSON.parse(Buffer.from(payload, 'base64url').toString()),
      roles: ['auditor'],
      purpose: 'audit',
    };
    return `${header}.${part(claims)}.${signature}`;
  },
  'signed by a key of ours': (genuine) =>
    new SignJWT(JSON.parse(Buffer.from(genuine.split('.')[1] ?? '', 'base64url').toString()))
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign(generateKeyPairSync('ed25519').privateKey),
  'signed with a secret instead of a key': (genuine) => {
    const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${genuine.split('.')[1]}`;
    return `${signed}.${createHmac('sha256', 'dienstweg').update(signed).digest('base64url')}`;
  },
  'that expired, by its own words': (genuine) => {
    const [header, payload = '', signature] = genuine.split('.');
    const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), exp: 1 };
    return `${header}.${part(claims)}.${signature}`;
  },
  'that is empty': () => '',
};

const forgeries = Object.entries(FORGED).map(([name, forge]) =>
  status(`a token ${name}`, [401], async (target) =>
    target.post(QUESTION, await forge(await target.tokenOf(CASEWORKER))),
  ),
);

const onPorts = Object.entries(readConfig({}).services).map(
  ([name, { url }]): Attack => ({
    name: `the port of the ${name} service, without a token`,
    expected: 'status 401, or nobody listens',
    async try(target) {
      const body = '{"query":"{ _service { sdl } }"}';
      const reply = await target
        .fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
        .catch(() => undefined);
      return {
        isRepelled: reply === undefined || (reply.status === 401 && !reply.data),
        seen: reply ? `status ${reply.status}` : 'nobody listens',
      };
    },
  }),
);

export const onDoors: readonly Attack[] = [
  status('a body in ISO-8859-1', [400], (target) =>
    target.post(latin1('{"query":"{ programme(id: \\"Mühlhausen\\") { id } }"}')),
  ),
  status('a body that says to be in ISO-8859-1', [415], (target) =>
    target.post(latin1(QUESTION), undefined, { 'content-type': 'application/json; charset=iso-8859-1' }),
  ),
  status('a compressed body', [415], (target) =>
    target.post(Uint8Array.from(gzipSync(QUESTION)), undefined, { 'content-encoding': 'gzip' }),
  ),
  status('a body of a megabyte', [413], (target) => target.post(JSON.stringify({ query: ' '.repeat(1_000_000) }))),
  status('a body of 5000 levels', [400], (target) =>
    target.post(`{"query":"{ __typename }","variables":${'['.repeat(5_000)}${']'.repeat(5_000)}}`),
  ),
  status('several questions in one body', [400], (target) => target.post(`[${QUESTION},${QUESTION}]`)),
  status('a form of a foreign page', [400, 415], (target) =>
    target.post(QUESTION, undefined, { 'content-type': 'text/plain' }),
  ),
  status('a link of a foreign page', [400], (target) =>
    target.fetch(`${target.url}/graphql?query=%7Bprogrammes%7Bid%7D%7D`),
  ),
  ...forgeries,
  status('what a service brings back, made up', [401], (target) =>
    target.post(QUESTION, undefined, { 'x-on-behalf': 'a.b.c' }),
  ),
  status('a token of the demo for a foreign page', [403], (target) =>
    target.fetch(`${target.url}/demo/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://studio.apollographql.com' },
      body: '{"roles":"auditor","purpose":"audit"}',
    }),
  ),
  {
    name: 'another name for this machine (DNS rebinding)',
    expected: 'status 4xx',
    async try(target) {
      const status = (await target.statusUnder('attacker.example', QUESTION)) ?? 0;
      return { isRepelled: status >= 400 && status < 500, seen: `status ${status}` };
    },
  },
  {
    name: 'a request id that writes lines of its own into the log',
    expected: 'an id of the instance’s own',
    async try(target) {
      const { headers } = await target.post(QUESTION, undefined, { 'x-request-id': '"}{"level":50' });
      const id = headers.get('x-request-id') ?? '';
      return { isRepelled: /^[\w.:-]+$/.test(id), seen: id };
    },
  },
  refused(
    'the schema for whoever is no developer',
    '{ __schema { types { name } } }',
    STATISTICS,
    'INTROSPECTION_DISABLED',
  ),
  {
    name: 'names of the schema from proposals in errors',
    expected: 'no proposals',
    async try(target) {
      const { text } = await target.ask('{ programes { id } }', STATISTICS);
      return { isRepelled: !/did you mean|programmes/i.test(text), seen: short(text) };
    },
  },
];

export const onServices: readonly Attack[] = onPorts;
