/** A process that rejects a promise which nobody awaits, and goes on. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { run } from '@dienstweg/service';

run('careless', async () => {
  const server = createServer((_, response) => {
    void Promise.reject(new Error('nobody awaits this of "Erika"'));
    response.end('answered');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: async () => void server.close() };
});
