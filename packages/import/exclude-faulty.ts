import { type Catalogue, references, unknownIn } from './references.ts';
import type { Rejects } from './rejects.ts';
import { rollBack } from './session.ts';
import type { Staging } from './staging.ts';
import type { Table } from './table.ts';

/**
 * Takes back every service with a reject, and every service whose rows refer to what was taken back; tells which and
 * why.
 */
export async function excludeFaulty(
  stagings: Staging[],
  tables: Table[],
  catalogue: Catalogue,
  rejects: Rejects,
): Promise<Map<string, string>> {
  const excluded = new Map<string, string>();
  let next = faulty(tables, rejects);
  while (next.size > 0) {
    for (const [service, reason] of next) {
      await rollBack(catalogue.sessions.get(service)!);
      for (const { table } of stagings) if (table.service === service) catalogue.staged.delete(table.name);
      excluded.set(service, reason);
    }
    next = await dangling(
      stagings.filter(({ table }) => !excluded.has(table.service)),
      catalogue,
      excluded,
    );
  }
  return excluded;
}

function faulty(tables: Table[], rejects: Rejects): Map<string, string> {
  const bad = tables.filter(({ file }) => rejects.has(file));
  return new Map(bad.map(({ service, file }) => [service, `${file} has refused rows`]));
}

async function dangling(
  stagings: Staging[],
  catalogue: Catalogue,
  excluded: Map<string, string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const staging of stagings) {
    for (const column of references(staging)) {
      const owner = catalogue.tables.get(column.references!)!;
      if (!excluded.has(owner.service) || (await unknownIn(staging, column, catalogue)).length === 0) continue;
      found.set(staging.table.service, `${staging.table.file} refers to rows of ${owner.file}, which were not written`);
    }
  }
  return found;
}
