import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';

describe('Where answers may take half a second', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ environment: { ANSWER_TIMEOUT_MS: '500', REQUEST_TIMEOUT_MS: '600000' } });
    await graph.query('{ sites { id } programmes { id } }');
  });
  afterAll(() => graph.stop());

  test('what a service has not told by then is missing, and the rest is there', async () => {
    const answer = await graph.services.participant.database.transaction(async (client) => {
      await client.query('lock table site in access exclusive mode');
      const ask = () => graph.query('{ sites { id } programmes { id } }');
      let answer = await ask();
      while (answer.data.programmes === null) answer = await ask(); // a loaded machine may take longer for these too
      return answer;
    });
    expect(answer.data).toEqual({ sites: null, programmes: [] });
    expect(answer.errors).toMatchObject([{ path: ['sites'], extensions: { code: 'UNAVAILABLE' } }]);
  });

  test.each([
    ['headers', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n'],
    [
      'a body',
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    ],
  ])('a client that does not come to the end of %s is hung up on', async (_, beginning) => {
    const { hostname, port } = new URL(graph.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (text) => (answer += text));
    socket.write(beginning);
    await once(socket, 'end');
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
  });
});
