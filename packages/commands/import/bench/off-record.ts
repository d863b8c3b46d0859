import type { RunningService } from '@dienstweg/service';

const TRIGGERS = `
  select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as off
  from pg_trigger where tgfoid = 'derived.record_change'::regproc`;

/** Lets these services change rows without keeping that on record. */
export async function takeOffRecord(running: RunningService[]): Promise<void> {
  for (const { database } of running)
    await database.transaction(async (client) => {
      const { rows } = await client.query<{ off: string }>(TRIGGERS);
      for (const { off } of rows) await client.query(off);
    });
}
