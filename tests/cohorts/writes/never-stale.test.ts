import { databaseUrl } from '@dienstweg/kit';
import { subgraphs } from '@dienstweg/schema';
import { readConfig } from '@dienstweg/service';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTogether } from '../../../gateway/one-process.ts';
import { endProcesses, startProcess } from '../../support/processes.ts';
import { ask, type Environment, environmentOfItsOwn } from '../../support/separate.ts';
import { before, type Change, changes } from './changes.ts';

const WRITES = 1_000;
/** Every table whose versions are kept, but for those that say who may see whom. */
const VERSIONED = `select distinct tgrelid::regclass::text as table from pg_trigger where tgname like 'version_%'
  and tgrelid::regclass::text <> all ($1)`;

/** What no filter asks: how a run stands, and of what only contradictions tell. */
const OF_NO_FILTER = ['run_pause', 'probation_follow_up', 'retention_check', 'vacancy'];

interface People {
  readonly list: { readonly nodes: readonly { readonly number: number }[] };
}
interface Asked extends People {
  readonly by?: { readonly groups: readonly { readonly key: string | null; readonly people: People }[] };
}

/** Whether person 1 is meant, as the graph at this address says. */
async function isMeant(url: string, { where = '{}', split }: Change): Promise<boolean> {
  const list = 'list { nodes { number } }';
  const asked = split ? `by(attribute: ${split.attribute}) { groups { key people { ${list} } } }` : list;
  const text = await ask(url, `{ cohort(where: ${where}, asOf: "2024-01-01") { people { ${asked} } } }`);
  const people: Asked = JSON.parse(text).data.cohort.people;
  const some = split ? people.by?.groups.find(({ key }) => key === split.key)?.people : people;
  return some?.list.nodes.some(({ number }) => number === 1) ?? false;
}

describe('Two processes of every service on the same databases', () => {
  const opened = new AsyncDisposableStack();
  const urls: string[] = [];
  const writers = new Map<string, pg.Client[]>();

  beforeAll(async () => {
    const environment: Environment = environmentOfItsOwn();
    const here = await openTogether(readConfig({ ...process.env, ...environment }));
    opened.defer(here.close);
    urls.push(here.url, (await startProcess('gateway/main.ts', environment)).url);
    opened.defer(async () => void (await endProcesses()));
    for (const service of subgraphs) {
      const url = databaseUrl(process.env.DATABASE_URL ?? '', environment.DATABASE_PREFIX + service);
      const clients = [new pg.Client(url), new pg.Client(url)];
      for (const client of clients) await client.connect();
      for (const client of clients) opened.defer(() => client.end());
      await clients[0]?.query(before[service] ?? '');
      writers.set(service, clients);
    }
  });
  afterAll(() => opened.disposeAsync());

  test('write to every table that sets are read from', async () => {
    for (const [service, [client]] of writers) {
      const { rows } = await client!.query(VERSIONED, [
        [...OF_NO_FILTER, 'protected_person', 'programme_sight', 'erasure', 'programme_tally'],
      ]);
      const changed = new Set(changes.filter((change) => change.service === service).map(({ table }) => table));
      expect([...changed].sort()).toEqual(rows.map(({ table }) => table).sort());
    }
  });

  test(`answer the question after each of ${WRITES} writes as it stands then`, async () => {
    const wrong: string[] = [];
    for (let write = 0; write < WRITES; write++) {
      const change = changes[(write >> 1) % changes.length] as Change;
      const meant = write % 2 === 0;
      const writer = writers.get(change.service)?.[write % 3 ? 0 : 1];
      await writer?.query(meant ? change.yes : change.no);
      for (const url of write % 5 < 2 ? urls : urls.toReversed())
        if ((await isMeant(url, change)) !== meant)
          wrong.push(`write ${write} of ${change.table}: ${change.where ?? change.split?.attribute}`);
    }
    expect(wrong).toEqual([]);
  });

  test('see a write when it is committed, not before, whatever else is committed meanwhile', async () => {
    const seen: string[] = [];
    const [one, other] = writers.get('participant') as [pg.Client, pg.Client];
    const german = (id: string, person: number) =>
      `insert into german_record (id, participant_id, level, skill, evidence, recorded_on)
        values ('${id}', ${person}, 'C1', 'OVERALL', 'ASSESSMENT', '2021-01-01')`;
    const counted = async () => {
      const answers = await Promise.all(
        urls.map((url) =>
          ask(url, '{ cohort(where: { person: { germanAtLeast: C1 } }, asOf: "2024-01-01") { people { count } } }'),
        ),
      );
      return answers.map((answer) => JSON.parse(answer).data.cohort.people.count).join();
    };
    for (let round = 0; round < 50; round++) {
      await one.query('begin');
      await one.query(german('one', 1));
      await other.query('begin');
      await other.query(german('other', 2));
      const nobody = await counted();
      await other.query('commit');
      const second = await counted();
      await one.query(round % 2 ? 'commit' : 'rollback');
      seen.push(`${nobody} ${second} ${await counted()}`);
      await one.query("delete from german_record where id in ('one', 'other')");
    }
    expect(seen).toEqual(Array.from({ length: 50 }, (_, round) => `0,0 1,1 ${round % 2 ? '2,2' : '1,1'}`));
  });
});
