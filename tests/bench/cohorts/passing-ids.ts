import type { Subgraph } from '@dienstweg/schema';
import type pg from 'pg';
import type { Contender } from './contenders.ts';
import { connect } from './one-database.ts';
import type { Leaves } from './questions.ts';

/**
 * The naive way across services: each is asked in turn, gets the ids found so far and hands on those that are left, as
 * JSON.
 */
export async function openNaive(
  urlOf: (service: Subgraph) => string,
  opened: AsyncDisposableStack,
): Promise<Contender> {
  const [participant, course, employer, funding] = await Promise.all(
    (['participant', 'course', 'employer', 'funding'] as const).map(async (service) => {
      const client = await connect(urlOf(service));
      opened.defer(() => client.end());
      return client;
    }),
  );
  const all = { participant, course, employer, funding } as Record<Subgraph, pg.Client>;
  return {
    name: 'ids passed on',
    takes: ({ leaves }) => leaves !== undefined,
    async ask({ leaves, page }) {
      const numbers = (await found(all, leaves as Leaves)).sort((a, b) => a - b);
      return { count: numbers.length, page: page ? numbers.slice(0, 20) : null };
    },
  };
}

const withoutSchemas = (sql: string) => sql.replaceAll(/\b(participant|course|employer)\.(?=[a-z])/g, '');

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value));

async function found({ participant, course, employer, funding }: Record<Subgraph, pg.Client>, leaves: Leaves) {
  const ask = async (client: pg.Client, leaf: string, ids?: number[]): Promise<number[]> => {
    const text = `select distinct participant_id
      from (${withoutSchemas(leaf)}) l ${ids ? 'where participant_id = any($1)' : ''}`;
    const { rows } = await client.query<number[]>({ text, values: ids ? [ids] : [], rowMode: 'array' });
    return overTheWire(rows.map(([id]) => id as number));
  };
  const { rows } = await funding.query("select programme_id from programme_funder where funder_id = 'esf'");
  const programmes = rows.map(({ programme_id }) => `'${programme_id}'`).join();
  const certified = await ask(course, leaves.certified);
  const placed = new Set(await ask(employer, leaves.employed, certified));
  const unplaced = certified.filter((id) => !placed.has(id));
  const german = await ask(participant, leaves.german, unplaced);
  return ask(participant, leaves.funded.replace(/array\(.*\)\)/s, `array[${programmes}])`), german);
}
