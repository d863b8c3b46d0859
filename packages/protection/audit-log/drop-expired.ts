import type { ClientBase } from 'pg';

const ENTRIES = {
  access: ['delete from access_record where day <= $1'],
  change: [
    'delete from changed_row using change_record where change_record.id = change_id and day <= $1',
    'delete from change_record where day <= $1',
  ],
};

/**
 * Drops the days that are older than so many days from the record of a service, in the transaction of the client. The
 * last of them stays without its entries: what is kept begins with the hash that it ended with. That they were dropped
 * is on record itself.
 */
export async function dropExpired(client: ClientBase, retentionDays: number): Promise<void> {
  let dropped = false;
  for (const [record, deletions] of Object.entries(ENTRIES)) {
    const { rows } = await client.query<{ day: string | null }>(
      `select max(day)::text as day from record_day where record = $1 and dropped_at is null
         and day < (now() at time zone 'UTC')::date - $2::int`,
      [record, retentionDays],
    );
    const day = rows[0]!.day;
    if (day === null) continue;
    for (const deletion of deletions) await client.query(deletion, [day]);
    await client.query('delete from record_day where record = $1 and day < $2', [record, day]);
    await client.query('update record_day set dropped_at = now() where record = $1 and day = $2', [record, day]);
    dropped = true;
  }
  if (dropped) await client.query("set local dienstweg.viewer = 'retention'; select derived.enter_beginnings()");
}
