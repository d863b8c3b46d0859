import { databaseUrl, isIsoDate } from '@dienstweg/kit';
import { joinPostgres } from '@dienstweg/postgres';
import { questionsSince } from '@dienstweg/protection';
import { readConfig } from '@dienstweg/service';
import pg from 'pg';

const USAGE = 'npm run --silent audit:questions -- [FIRST_DAY]    for example 2026-01-01';

/** Prints every question for numbers of people that is on record, one JSON object a line: by whom, what for, in which request, and the filter. */
export async function questionsCommand([since = '0001-01-01', ...others]: string[]): Promise<number> {
  if (!isIsoDate(since) || others.length > 0) throw new Error(USAGE);
  await using opened = new AsyncDisposableStack();
  const config = readConfig();
  const server = await joinPostgres(config, opened);
  const client = new pg.Client(databaseUrl(server, `${config.databasePrefix}participant`));
  await client.connect();
  opened.defer(() => client.end());
  for (const question of await questionsSince(client, since)) console.log(JSON.stringify(question));
  return 0;
}
