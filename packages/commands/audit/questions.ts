import { databaseUrl } from '@dienstweg/kit';
import { joinPostgres } from '@dienstweg/postgres';
import { questionsSince } from '@dienstweg/protection';
import { readConfig } from '@dienstweg/service';
import pg from 'pg';

/**
 * Prints every question for numbers of people that is on record, one JSON object a line: by whom, what for, in which
 * request, and the filter.
 */
export async function printQuestions(since: string): Promise<number> {
  await using opened = new AsyncDisposableStack();
  const config = readConfig();
  const server = await joinPostgres(config, opened);
  const client = new pg.Client(databaseUrl(server, `${config.databasePrefix}participant`));
  await client.connect();
  opened.defer(() => client.end());
  for (const question of await questionsSince(client, since)) console.log(JSON.stringify(question));
  return 0;
}
