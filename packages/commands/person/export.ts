import { randomUUID } from 'node:crypto';
import { withPropertyNames } from '@dienstweg/kit';
import { accessesTo, changesAbout, recordAccess } from '@dienstweg/protection';
import type { RunningService } from '@dienstweg/service';
import type { PoolClient } from 'pg';
import { keysOf, type PersonalTable, personalTablesOf } from './personal-tables.ts';
import { typeOf } from './terms.ts';

type Row = object;
type Found = Readonly<Record<string, readonly Row[]>>;

/** Everything that is kept about one person: the rows of each table, by service. */
export interface PersonalData {
  readonly number: number;
  readonly exportedAt: string;
  readonly services: Readonly<Record<string, Found>>;
}

/** Who exports, as the audit log has it. */
const EXPORTING = { subject: 'person export', roles: [], purpose: 'access-request' };

/**
 * Collects everything that the services keep about a person (Auskunft, art. 15 GDPR), and puts on record that it was
 * looked at; null where nobody has the number.
 */
export async function personalDataOf(number: number, running: readonly RunningService[]): Promise<PersonalData | null> {
  const requestId = randomUUID();
  const ofService = ({ name, tables, database }: RunningService) =>
    database.transaction(async (client) => {
      const found = await foundIn(personalTablesOf({ tables }), client, number);
      const fields = fieldsOf(found);
      if (fields.length > 0)
        await recordAccess(client, { viewer: EXPORTING, requestId, people: new Set([number]), fields });
      return [name, found] as const;
    });
  const services = Object.fromEntries(await Promise.all(running.map(ofService)));
  if (!services.participant?.participant) return null;
  return { number, exportedAt: new Date().toISOString(), services };
}

async function foundIn(tables: readonly PersonalTable[], client: PoolClient, number: number): Promise<Found> {
  const found: Record<string, Row[]> = {};
  for (const table of tables) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from "${table.name}" t where ${table.ofPerson} order by ${table.key}`,
      [number],
    );
    found[table.name] = rows.map(({ row }) => withPropertyNames(row));
  }
  found.access_entry = await accessesTo(client, number);
  found.change = await changesAbout(client, number, await keysOf(client, number, tables));
  return Object.fromEntries(Object.entries(found).filter(([, rows]) => rows.length > 0));
}

const fieldsOf = (found: Found) =>
  Object.entries(found).flatMap(([table, [row = {}]]) =>
    Object.keys(row).map((property) => `${typeOf(table)}.${property}`),
  );
