import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port on which nobody listens yet, for what has to be known before it is started. */
export async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
