import pg from 'pg';

/** What tests write where data of people stand, to look for it in logs. */
export const CANARY = { text: 'Kanarienvogel', birthDate: '1907-12-24' };

const SECRETS = /\beyJ[\w-]{10,}\.|PRIVATE KEY|postgres(ql)?:\/\/[^\s@/]+:[^\s@/]+@/;

/** The birth dates of everyone in the demo population; none where no test needed it. */
export async function birthDates(): Promise<Set<string>> {
  const url = new URL(process.env.DATABASE_URL ?? '');
  url.pathname = '/template_demo_participant';
  const client = new pg.Client(url.href);
  try {
    await client.connect();
    const { rows } = await client.query(
      'select distinct birth_date::text from participant where birth_date is not null',
    );
    return new Set(rows.map(({ birth_date }) => birth_date));
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error; // there is no such database
    return new Set();
  } finally {
    await client.end();
  }
}

/** The lines of a log that hold data of people or secrets. */
export function leaksIn(log: string, births: ReadonlySet<string>): string[] {
  const ofPeople = (line: string) =>
    line.includes(CANARY.text) ||
    (line.match(/\d{4}-\d\d-\d\d/g) ?? []).some((day) => births.has(day) || day === CANARY.birthDate);
  return log.split('\n').filter((line) => SECRETS.test(line) || ofPeople(line));
}
