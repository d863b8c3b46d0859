import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { filesOf } from './cluster.ts';
import { listenOn } from './port.ts';

/**
 * Says at a port of this machine which process holds a cluster, for as long as that lives: the lock in PostgreSQL is
 * gone whenever PostgreSQL restarts. What is returned ends it.
 */
export async function keepGuard(cluster: string): Promise<() => void> {
  const { guard } = filesOf(cluster);
  const server = createServer((socket) => socket.on('error', () => undefined).end(String(process.pid)));
  const port = await listenOn(server, 0);
  server.unref();
  writeFileSync(guard, `${port} ${process.pid}`, { mode: 0o600 });
  return () => {
    server.close();
    rmSync(guard, { force: true });
  };
}

/** The process that holds a cluster; undefined where none does. After a hard kill the port may be somebody else's. */
export async function holderOf(cluster: string): Promise<string | undefined> {
  const { guard } = filesOf(cluster);
  if (!existsSync(guard)) return undefined;
  const [port, holder] = readFileSync(guard, 'utf8').split(' ');
  const socket = connect(Number(port), '127.0.0.1');
  socket.setTimeout(1_000, () => socket.destroy());
  const said = await text(socket).catch(() => undefined);
  return said === holder ? holder : undefined;
}
