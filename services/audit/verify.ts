import { databaseUrl, joinPostgres, readConfig, type Verdict, verifyRecord } from '@dienstweg/kit';
import { subgraphs } from '@dienstweg/schema';

/** Verifies what the four services keep on record; the exit code is 1 where anything in it is not as it was written. */
export async function verifyCommand(): Promise<number> {
  await using opened = new AsyncDisposableStack();
  const config = readConfig();
  const server = await joinPostgres(config, opened);
  let intact = true;
  for (const service of subgraphs) {
    for (const verdict of await verifyRecord(databaseUrl(server, config.databasePrefix + service))) {
      console.log(lineOf(service, verdict));
      intact &&= verdict.broken === null;
    }
  }
  console.log(intact ? 'Everything is as it was written.' : 'The record was tampered with.');
  return intact ? 0 : 1;
}

function lineOf(service: string, { record, entries, days, since, endsWith, broken }: Verdict) {
  const name = `${service} ${record}`.padEnd(20);
  const amount = `${entries.toLocaleString('en').padStart(11)} entries on ${days} days`;
  const where = broken && [broken.day, broken.entry && `entry ${broken.entry}`].filter(Boolean).join(', ');
  const found = broken
    ? `BROKEN at ${where || 'an entry of no day'}: it ${broken.what}`
    : `ends with ${endsWith || 'nothing'}`;
  return `${name}${amount}${since ? ` since ${since}` : ''}, ${found}`;
}
