import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How a service answers: as it is, not at all, too late, or something else than an answer. */
export type Manner = 'well' | 'down' | 'slow' | 'wrong';

/** Something between the gateway and a service that makes the service unreliable. */
export interface Unreliable {
  readonly url: string;
  manner: Manner;
  close(): void;
}

const WRONG = [
  [500, 'Out of order'],
  [200, '{"data":'],
  [200, '{"errors":[{"message":"no","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}'],
  [200, '{"data":null}'],
  [200, '{"data":{"_entities":[]}}'],
  [200, '[]'],
  [502, '<html></html>'],
] as const;

/** Late by so many milliseconds. */
export async function unreliable(target: string, late: number): Promise<Unreliable> {
  let wrongs = 0;
  const server = createServer(async (asked, response) => {
    if (itself.manner === 'down') return asked.socket.destroy();
    if (itself.manner === 'slow') await pause(late);
    if (itself.manner !== 'wrong') return pass(asked, response, target);
    const [status, body] = WRONG[wrongs++ % WRONG.length] ?? [500, ''];
    asked.resume();
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const itself: Unreliable = {
    url: `http://127.0.0.1:${port}/graphql`,
    manner: 'well',
    close: () => void server.close().closeAllConnections(),
  };
  return itself;
}

function pass(asked: IncomingMessage, response: ServerResponse, target: string) {
  const { method, headers, url } = asked;
  const passed = request(new URL(url ?? '', target), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  asked.pipe(passed);
}
