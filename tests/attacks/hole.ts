import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import pg from 'pg';

/** A server on loopback that puts the text it is sent into its SQL, to see whether an attack would be noticed. */
export async function plantHole(databaseUrl: string) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const server = createServer(async (request, response) => {
    const { variables } = (await json(request)) as { variables: { value: string } };
    const data = await pool.query(`select datname from pg_database where datname = '${variables.value}'`).then(
      ({ rows }) => rows,
      () => null,
    );
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async close() {
      server.close();
      server.closeAllConnections();
      await pool.end();
    },
  };
}
