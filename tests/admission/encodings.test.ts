import { callerKeyOf, callerSigner } from '@dienstweg/protection';
import { serveService } from '@dienstweg/service';
import { AUDITOR } from '@dienstweg/service/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { statusOf } from '../support/raw.ts';

let graph: Graph;
let authorization: string;
beforeAll(async () => {
  graph = await startGraph();
  authorization = (await graph.headers).authorization ?? '';
});
afterAll(() => graph.stop());

const question = '{"query":"{ __typename } # Mühlhausen"}';
const plain = 'application/json';
const bodies: [what: string, type: string, body: Buffer, status: number][] = [
  ['is in Latin-1', plain, Buffer.from(question, 'latin1'), 400],
  ['is in Latin-1 and said to be in UTF-8', `${plain}; charset=utf-8`, Buffer.from(question, 'latin1'), 400],
  ['is in Latin-1 and says so', `${plain}; charset=ISO-8859-1`, Buffer.from(question, 'latin1'), 415],
  ['is said to be in another encoding than it is', `${plain};charset="windows-1252"`, Buffer.from(question), 415],
  ['is in UTF-16', plain, Buffer.from(`\ufeff${question}`, 'utf16le'), 400],
  ['spells half of a character', plain, Buffer.from([...Buffer.from('"'), 0xed, 0xa0, 0x80, ...Buffer.from('"')]), 400],
  ['begins with a byte order mark', plain, Buffer.from(`\ufeff${question}`), 200],
  ['is said to be in UTF-8', `${plain}; charset="UTF-8"`, Buffer.from(question), 200],
  ['says nothing of it', plain, Buffer.from(question), 200],
];

describe('A body', () => {
  const statusAt = async (url: string, headers: Record<string, string>, body: Buffer) =>
    (await fetch(`${url}/graphql`, { method: 'POST', headers, body: new Uint8Array(body) })).status;

  test.each(bodies)('that %s as %s', async (_, type, body, status) => {
    expect(await statusAt(graph.url, { authorization, 'content-type': type }, body)).toBe(status);
  });

  test.each(bodies)("that %s as %s, at a service's own port", async (_, type, body, status) => {
    const key = callerKeyOf(graph.secret, 'course');
    await using opened = new AsyncDisposableStack();
    const port = await serveService(graph.services.course, { host: '127.0.0.1', port: 0, key });
    opened.defer(port.close);
    const token = await callerSigner('course', key)({ viewer: AUDITOR, published: false });
    expect(await statusAt(port.url, { authorization: `Bearer ${token}`, 'content-type': type }, body)).toBe(status);
  });

  test('of another kind of JSON is none', async () => {
    const type = 'application/json-patch+json';
    expect(await statusAt(graph.url, { authorization, 'content-type': type }, Buffer.from(question))).toBe(400);
  });
});

describe('A link', () => {
  test.each([
    ['%', 400],
    ['%zz', 400],
    ['%fc', 400],
    ['%C3', 400],
    ['%ED%A0%80', 400],
    ['\xfc', 400],
    ['\xc3\xbc', 400],
    ['%C3%BC', 200],
    ['a+b', 200],
  ])('with %j in it gets %i', async (text, status) => {
    const search = `query=query($id:ID!){site(id:$id){id}}&variables={%22id%22:%22${text}%22}`;
    expect(await statusOf(graph.url, `/graphql?${search}`, { authorization })).toBe(status);
  });
});
