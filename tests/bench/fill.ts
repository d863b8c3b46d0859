import { databaseUrl } from '@dienstweg/kit';
import type { Subgraph } from '@dienstweg/schema';
import { openService, type Service } from '@dienstweg/service';
import pg from 'pg';
import { pino } from 'pino';
import { services } from '../support/services.ts';

/** Makes the services' databases and fills those that are not filled yet. */
export async function fill(url: string, statements: Record<Subgraph, string>) {
  await Promise.all(services.map((service) => fillOne(service, url, statements[service.name as Subgraph])));
}

async function fillOne(service: Service, url: string, statements: string) {
  const running = await openService(service, { url, logger: pino({ enabled: false }) });
  await running.close();
  const client = new pg.Client(databaseUrl(url, `dienstweg_${service.name}`));
  await client.connect();
  const { rowCount } = await client.query("select from pg_class where relname = 'filled'");
  if (rowCount === 0) {
    await client.query(`${statements} create table filled ()`);
    await settle(client);
  }
  await client.end();
}

/**
 * Gets a database that was filled ready to be asked; else what was filled is written out while the first question is
 * measured.
 */
export async function settle(client: pg.Client) {
  await client.query('vacuum analyze');
  await client.query('checkpoint');
}
