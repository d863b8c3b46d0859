import { databaseUrl } from '@dienstweg/kit';
import type { Subgraph } from '@dienstweg/schema';
import pg from 'pg';

export type Read = (statement: string, values?: unknown[]) => Promise<unknown[][]>;

/**
 * Reads from a service's database over one pipelined connection with named statements: the fastest that `pg` offers.
 */
export async function connect(url: string, service: Subgraph): Promise<Read & { end(): Promise<void> }> {
  const config = { connectionString: databaseUrl(url, `dienstweg_${service}`), types, pipeline: true };
  const client = new pg.Client(config as pg.ClientConfig);
  await client.connect();
  const names = new Map<string, string>();
  const read: Read = (text, values = []) => {
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return new Promise((resolve, reject) => {
      const done = (error: Error | null, result: pg.QueryArrayResult) => (error ? reject(error) : resolve(result.rows));
      void client.query({ name, text, values, rowMode: 'array' }, done);
    });
  };
  return Object.assign(read, { end: () => client.end() });
}

const types = {
  getTypeParser: (oid: number) =>
    oid === pg.types.builtins.DATE ? String : oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid),
} as pg.CustomTypesConfig;
