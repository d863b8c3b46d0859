import { today } from '@dienstweg/kit';
import { ERASING, eraseFromRecord } from '@dienstweg/protection';
import type { RunningService } from '@dienstweg/service';
import { keysOf, type PersonalTable, personalTablesOf } from './personal-tables.ts';

/** Puts what a transaction writes on record as written by the command. */
const ERASES = `set local dienstweg.viewer = '${ERASING}'`;

/** What came of a request to erase a person. */
export type Erasure =
  | { readonly state: 'UNKNOWN' }
  /** `until` is the first day on which the person may be erased. */
  | { readonly state: 'RETAINED'; readonly until: string }
  | { readonly state: 'ERASED'; readonly changed: Readonly<Record<string, number>> };

/**
 * Erases a person (Löschung, art. 17 GDPR): the data are restricted at once, and anonymised in every service unless a
 * grant has them kept. Whatever stops it, asking again goes on where it stopped and changes only what is left to
 * change.
 */
export async function erase(number: number, running: readonly RunningService[]): Promise<Erasure> {
  const participant = serviceOf('participant', running);
  if (!(await exists(number, participant))) return { state: 'UNKNOWN' };
  for (const service of running) await restrict(number, service);
  const until = await retainedUntil(number, running);
  if (until !== null) return { state: 'RETAINED', until };
  const changed: Record<string, number> = {};
  const others = running.filter((service) => service !== participant);
  for (const service of [...others, participant])
    for (const [table, rows] of Object.entries(await anonymise(number, service)))
      changed[table] = (changed[table] ?? 0) + rows;
  return { state: 'ERASED', changed };
}

/** What `erase` would come to, and leaves as it is: how many rows of each table would change, now or from a day on. */
export async function erasable(number: number, running: readonly RunningService[]) {
  if (!(await exists(number, serviceOf('participant', running)))) return undefined;
  const rows = await Promise.all(running.map((service) => erasableIn(number, service)));
  return { until: await retainedUntil(number, running), rows: rows.flat() };
}

const erasableIn = (number: number, { tables, database }: RunningService) =>
  database.transaction(async (client) => {
    const found: { table: string; rows: number; columns: string[] }[] = [];
    for (const { table, where, columns } of replacementsIn(personalTablesOf({ tables }))) {
      const { rows } = await client.query(`select count(*)::int as rows from "${table}" where ${where}`, [number]);
      if (rows[0].rows > 0) found.push({ table, rows: rows[0].rows, columns });
    }
    return found;
  });

function serviceOf(name: string, running: readonly RunningService[]): RunningService {
  const service = running.find((each) => each.name === name);
  if (!service) throw new Error(`Erasing a person takes the service ${name}.`);
  return service;
}

const exists = (number: number, { database }: RunningService) =>
  database.transaction(
    async (client) => (await client.query('select from participant where id = $1', [number])).rowCount === 1,
  );

const restrict = (number: number, { database }: RunningService) =>
  database.transaction(async (client) => {
    await client.query(ERASES);
    await client.query('insert into erasure (participant_id) values ($1) on conflict do nothing', [number]);
  });

/** The programmes that any row of the person in one service belongs to. */
const programmesOf = (number: number, { tables, database }: RunningService) =>
  database.transaction(async (client) => {
    const found = personalTablesOf({ tables }).flatMap(({ programmes }) => programmes);
    if (found.length === 0) return [];
    return (await client.query<{ id: string }>(found.join(' union '), [number])).rows.map(({ id }) => id);
  });

/**
 * The first day on which the grants of a person's programmes, and of what these are part of, let the data be erased;
 * null where that is today.
 */
async function retainedUntil(number: number, running: readonly RunningService[]) {
  const programmes = (await Promise.all(running.map((service) => programmesOf(number, service)))).flat();
  const until = await serviceOf('funding', running).database.transaction(async (client) => {
    const text = `
      with recursive above as (
        select id, part_of_id from programme where id = any($1)
        union select p.id, p.part_of_id from programme p join above a on p.id = a.part_of_id)
      select max(retain_until)::text as until from "grant" where programme_id in (select id from above)`;
    return (await client.query<{ until: string | null }>(text, [programmes])).rows[0]?.until ?? null;
  });
  return until !== null && until > today() ? until : null;
}

/**
 * Takes out of one service what identifies the person, in one transaction; says how many rows of each table that
 * changed. An import that is under way is waited for, since what it has written could not be seen yet.
 */
const anonymise = (number: number, { tables: all, database }: RunningService) =>
  database.transaction(async (client) => {
    await client.query(ERASES);
    const changed: Record<string, number> = {};
    const tables = personalTablesOf({ tables: all });
    if (tables.length > 0) await client.query(locking(tables));
    for (const { table, set, where } of replacementsIn(tables)) {
      const { rowCount } = await client.query(`update "${table}" set ${set} where ${where}`, [number]);
      if (rowCount) changed[table] = rowCount;
    }
    await client.query('update erasure set erased_at = now() where participant_id = $1 and erased_at is null', [
      number,
    ]);
    const recorded = await eraseFromRecord(client, number, await keysOf(client, number, tables));
    if (recorded > 0) changed.changed_row = recorded;
    return changed;
  });

/** SQL of what remains of a person's rows, and of those in which it is not all that there is; `$1` is the person. */
const replacementsIn = (tables: readonly PersonalTable[]) =>
  tables.flatMap(({ name, ofPerson, remains }) => {
    if (remains.length === 0) return [];
    const set = remains.map(([column, sql]) => `${column} = ${sql}`).join(', ');
    const differs = remains.map(([column, sql]) => `${column} is distinct from ${sql}`).join(' or ');
    return [{ table: name, columns: remains.map(([column]) => column), set, where: `${ofPerson} and (${differs})` }];
  });

/**
 * SQL that keeps everybody else from writing these tables, once nobody does. While it waits for one it holds others
 * for a moment only: whoever writes one may still need another, and would be cut off after a second.
 */
const locking = (tables: readonly PersonalTable[]) => `
  set local lock_timeout = '500ms';
  do $$ begin
    loop
      begin
        lock table ${tables.map(({ name }) => `"${name}"`).join(', ')} in share row exclusive mode;
        return;
      exception when lock_not_available then null;
      end;
    end loop;
  end $$;
  set local lock_timeout to default;`;
