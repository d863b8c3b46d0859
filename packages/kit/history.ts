import type { DataSource, MigrationInterface } from 'typeorm';

const nameOf = (migration: MigrationInterface) => migration.name ?? migration.constructor.name;
/** Names end in the time of their migration. */
const timeOf = (name: string) => Number(name.slice(-13));

/** Refuses a database that ran what this version does not know, and a migration that would run behind later ones. */
export async function refuseOtherHistory(source: DataSource) {
  const [{ exists }] = await source.query("select to_regclass('migration') is not null as exists");
  if (!exists) return;
  const ran: string[] = (await source.query('select name from migration order by timestamp')).map(
    ({ name }: { name: string }) => name,
  );
  const known = source.migrations.map(nameOf);
  const foreign = ran.find((name) => !known.includes(name));
  if (foreign)
    throw new Error(
      `The database ran ${foreign}, which this version does not know: ` +
        'start the version that did, or fill a new one by import.',
    );
  const newest = ran.at(-1);
  const late = known.find((name) => newest && !ran.includes(name) && timeOf(name) < timeOf(newest));
  if (late) throw new Error(`${late} sorts before ${newest}, which has run: give it a time behind that.`);
}
