import { databaseUrl } from '@dienstweg/kit';
import { joinPostgres } from '@dienstweg/postgres';
import { type Verdict, verifyRecord } from '@dienstweg/protection';
import { subgraphs } from '@dienstweg/schema';
import { readConfig } from '@dienstweg/service';
import { readAnchors, type ServiceAnchor, writeAnchors } from './anchors.ts';

/**
 * Verifies what the four services keep on record, also against the hashes that were written down outside, and writes
 * the newest down; the exit code is 1 where anything is not as it was written.
 */
export async function verify(): Promise<number> {
  await using opened = new AsyncDisposableStack();
  const config = readConfig();
  const { anchorUrl } = config;
  const known = anchorUrl ? await readAnchors(anchorUrl) : [];
  const server = await joinPostgres(config, opened);
  const newest: ServiceAnchor[] = [];
  let intact = true;
  for (const service of subgraphs) {
    const anchors = known.filter((each) => each.service === service);
    for (const verdict of await verifyRecord(databaseUrl(server, config.databasePrefix + service), anchors)) {
      console.log(lineOf(service, verdict));
      intact &&= verdict.broken === null;
      if (verdict.newest) newest.push({ service, record: verdict.record, ...verdict.newest });
    }
  }
  console.log(intact ? 'Everything is as it was written.' : 'The record was tampered with.');
  if (anchorUrl && intact) await writeAnchors(anchorUrl, newest);
  return intact ? 0 : 1;
}

function lineOf(service: string, { record, entries, days, since, newest, broken }: Verdict) {
  const name = `${service} ${record}`.padEnd(20);
  const amount = `${entries.toLocaleString('en').padStart(11)} entries on ${days} days`;
  const where = broken && [broken.day, broken.entry && `entry ${broken.entry}`].filter(Boolean).join(', ');
  const found = broken
    ? `BROKEN at ${where || 'an entry of no day'}: it ${broken.what}`
    : `ends with ${newest?.hash || 'nothing'}`;
  return `${name}${amount}${since ? ` since ${since}` : ''}, ${found}`;
}
