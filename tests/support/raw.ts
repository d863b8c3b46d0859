import { connect } from 'node:net';

/** The status of an answer to a request whose first line and headers are sent as they are, in Latin-1. */
export function statusOf(
  url: string,
  target: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number> {
  const { hostname, port, host } = new URL(url);
  const lines = Object.entries({ host, ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname).on('error', reject);
    socket.once('data', (chunk) => {
      resolve(Number(chunk.toString().split(' ')[1]));
      socket.destroy();
    });
    socket.write(Buffer.from([`${method} ${target} HTTP/1.1`, ...lines, '', ''].join('\r\n'), 'latin1'));
  });
}
