import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** The port in the file if it is free, else another one, which the file then remembers. */
export async function rememberedPort(file: string): Promise<number> {
  const remembered = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = await listenOnce(remembered).catch(() => listenOnce(0));
  if (port !== remembered) writeFileSync(file, String(port));
  return port;
}

async function listenOnce(port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  const { port: given } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return given;
}
