import { camelCase, looksAt, type RunningService } from '@dienstweg/kit';
import { personalTables } from './personal-tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** Everything that is kept about one person: the rows of each table, by service. */
export interface PersonalData {
  readonly number: number;
  readonly exportedAt: string;
  readonly services: Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>>;
}

/** Collects everything that the services keep about a person (Auskunft, art. 15 GDPR); null where nobody has the number. */
export async function personalDataOf(number: number, running: readonly RunningService[]): Promise<PersonalData | null> {
  const tables = personalTables();
  const ofService = async ({ name, database }: RunningService) =>
    database.transaction(async (client) => {
      const found: Record<string, Row[]> = {};
      for (const table of tables.filter(({ service }) => service === name)) {
        const rows = await client.query<{ row: Row }>(
          `select to_jsonb(t) as row from "${table.name}" t where ${table.ofPerson} order by ${table.key}`,
          [number],
        );
        if (rows.rows.length > 0) found[table.name] = rows.rows.map(({ row }) => named(row));
      }
      const looks = await looksAt(client, number);
      if (looks.length > 0) found.access_entry = looks;
      return [name, found] as const;
    });
  const services = Object.fromEntries(await Promise.all(running.map(ofService)));
  if (!services.participant?.participant) return null;
  return { number, exportedAt: new Date().toISOString(), services };
}

const named = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [camelCase(name), value]));
