import { databaseUrl, migrate } from '@dienstweg/kit';
import type { Subgraph } from '@dienstweg/schema';
import { ensureDatabase } from '@dienstweg/service';
import pg from 'pg';
import { services } from '../../support/services.ts';
import { settle } from '../fill.ts';
import { AS_OF, type Leaves, type Question } from './questions.ts';

const NAME = 'dienstweg_one';

/** Fills one database, unless it is filled, with the tables of all services, each in a schema of its own. */
export async function fillOneDatabase(url: string, statements: Record<Subgraph, string>): Promise<string> {
  const own = databaseUrl(url, NAME);
  await ensureDatabase(url, NAME);
  const client = await connect(own);
  const { rowCount } = await client.query("select from pg_class where relname = 'filled'");
  if (rowCount === 0) {
    await client.query('create extension btree_gist schema pg_catalog');
    for (const service of services) {
      await migrate(service, own);
      await client.query(statements[service.name as Subgraph]);
      await client.query(`alter schema public rename to ${service.name}; create schema public`);
    }
    await client.query('create table public.filled ()');
    await settle(client);
  }
  await client.end();
  return own;
}

/** Memory and plans as somebody would set them who asks such questions all day. */
export async function connect(url: string, settings = ''): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: `-c work_mem=256MB ${settings}` });
  await client.connect();
  return client;
}

type Write = (question: Question) => string;

const page = (found: string, numbers: string, wanted: boolean) =>
  `with found as materialized (${found}) select (select count(*)::int from found) count,
   ${wanted ? `array(select ${numbers} from found order by 1 limit 20)` : 'null'} page`;

const semiJoins = ({ german, certified, funded, employed }: Leaves) =>
  `select id from participant.participant where id in (${german}) and id in (${certified}) and id in (${funded})
   and not exists (select from (${employed}) e where e.participant_id = id)`;

const setOperations = ({ german, certified, funded, employed }: Leaves) =>
  `(${certified}) intersect (${funded}) intersect (${german}) except (${employed})`;

const joins = ({ german, certified, funded, employed }: Leaves) =>
  `select distinct c.participant_id from (${certified}) c join (${german}) g using (participant_id)
    join (${funded}) f using (participant_id)
   left join (${employed}) e using (participant_id) where e.participant_id is null`;

/** The cross table from the newest level and the newest placement of each person and the courses they were in. */
export const CROSS_TABLE = `
  with everyone as (select distinct participant_id from participant.participation where entered_on <= '${AS_OF}'),
  german as (select participant_id, level from participant.german_record where skill = 'OVERALL'
    and recorded_on <= '${AS_OF}' and (superseded_on is null or superseded_on > '${AS_OF}')),
  placed as (select distinct on (participant_id) participant_id, kind from employer.placement
    where started_on <= '${AS_OF}' order by participant_id, started_on desc, id desc),
  been as (select distinct e.participant_id, r.course_id from course.enrolment e
    join course.course_run r on r.id = e.run_id
    where e.requested_on <= '${AS_OF}')
  select level, kind, course_id, count(*)::int from everyone
  left join german using (participant_id) left join placed using (participant_id) left join been using (participant_id)
  group by 1, 2, 3`;

/** The ways to write the same question by hand; the fastest counts. */
export const ways: [name: string, settings: string, write: Write][] = [
  [
    'one SQL, semi-joins',
    '',
    ({ leaves, page: wanted }) => (leaves ? page(semiJoins(leaves), 'id', wanted) : CROSS_TABLE),
  ],
  [
    'one SQL, hash joins only',
    '-c enable_nestloop=off',
    ({ leaves, page: wanted }) => (leaves ? page(joins(leaves), 'participant_id', wanted) : CROSS_TABLE),
  ],
  [
    'one SQL, INTERSECT / EXCEPT',
    '',
    ({ leaves, page: wanted }) => (leaves ? page(setOperations(leaves), 'participant_id', wanted) : CROSS_TABLE),
  ],
];
