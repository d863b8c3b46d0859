import { contradictionsIn, type Findings } from '@dienstweg/cohorts';
import type { Reading } from '@dienstweg/kit';
import { contradictionRules } from '@dienstweg/schema/contradictions';
import type { RunningService } from '@dienstweg/service';

/** All that contradicts itself in services, read by their owner. */
export function everyContradiction(services: readonly RunningService[], asOf: string): Promise<Findings> {
  const holding = services.map(({ consistency, database }) => ({ ...consistency, db: ownerOf(database) }));
  return contradictionsIn(holding, { kinds: [...contradictionRules.keys()], asOf, within: null });
}

const ownerOf = (database: RunningService['database']): Reading => ({
  read: ({ text }, values) =>
    database.transaction(async (client) => {
      await client.query("set local work_mem = '64MB'; set local jit = off");
      return (await client.query({ text, values, rowMode: 'array' })).rows;
    }),
});
