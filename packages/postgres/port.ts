import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';

/** The port in the file if it is free, else another one, which the file then remembers. */
export async function rememberedPort(file: string): Promise<number> {
  const remembered = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = await listenOnce(remembered).catch(() => listenOnce(0));
  if (port !== remembered) writeFileSync(file, String(port));
  return port;
}

/** Listens and stops at once; gives the port, rejects where that is taken. */
export async function listenOnce(port: number, host?: string): Promise<number> {
  const server = createServer();
  const given = await listenOn(server, port, host);
  await new Promise((done) => server.close(done));
  return given;
}

export async function listenOn(server: Server, port: number, host = '127.0.0.1'): Promise<number> {
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, host, done));
  return (server.address() as AddressInfo).port;
}
