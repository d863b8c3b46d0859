import { randomUUID } from 'node:crypto';
import {
  boolean,
  databaseUrl,
  integer,
  KeepCursorKey1796000000003,
  openService,
  type Service,
  text,
} from '@dienstweg/kit';
import { server } from '@dienstweg/kit/library';
import { testLog } from '@dienstweg/kit/testing';
import {
  auditLogMigrations,
  derivedSql,
  NO_ROWS,
  openTable,
  personalTable,
  protection,
  verifyRecord,
} from '@dienstweg/protection';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';

const hidden = { importedFrom: null, visible: NO_ROWS, inCohorts: false } as const;

const Guest = personalTable({
  ...hidden,
  name: 'Guest',
  columns: { id: integer().key(), name: text().onErasure('null') },
  person: 'id',
});
const Stay = personalTable({
  ...hidden,
  name: 'Stay',
  columns: { id: text().key(), guestId: integer().nullable().kept(), nights: integer().kept() },
  person: 'guestId',
});
const Bill = personalTable({
  ...hidden,
  name: 'Bill',
  columns: { id: text().key(), stayId: text().nullable().kept(), paid: boolean().kept() },
  belongsTo: { stay: Stay },
  person: 'stay',
});
const Room = openTable({ importedFrom: null, inCohorts: false, name: 'Room', columns: { id: text().key() } });

class CreateInn1700000000000 {
  async up(db: QueryRunner) {
    await db.query(`create table guest (id int primary key, name text not null);
      create table stay (id text primary key, guest_id int references guest, nights int);
      create table bill (id text primary key, stay_id text references stay, paid boolean);
      create table room (id text primary key);`);
  }
}

const tables = [Guest, Stay, Bill, Room];
const inn: Service = {
  name: 'inn',
  sdl: 'type Query { open: Boolean }',
  resolvers: { Query: { open: () => true } },
  loaders: {},
  tables,
  derived: derivedSql(tables),
  migrations: [CreateInn1700000000000, KeepCursorKey1796000000003, ...auditLogMigrations],
};

/** Makes the functions of the record read a clock that can be set back by days. */
const ADJUSTABLE_CLOCK = `
  create function inn_clock() returns timestamptz language sql as $$
    select clock_timestamp() - make_interval(days => coalesce(current_setting('inn.days_ago', true), '0')::int) $$;
  do $do$
  declare definition text;
  begin
    for definition in
      select pg_get_functiondef(oid) from pg_proc
      where pronamespace = 'derived'::regnamespace and prosrc like '%clock_timestamp()%'
    loop
      execute replace(definition, 'clock_timestamp()', 'public.inn_clock()');
    end loop;
  end $do$;`;

/** Opens a service that keeps guests, their stays and bills on record, on a database of its own. */
export async function openInn() {
  const databaseName = `inn_${randomUUID()}`;
  const { close } = await openService(inn, { url: server(), databaseName, logger: testLog }, protection({ tables }));
  const url = databaseUrl(server(), databaseName);
  const owner = new pg.Client(url);
  await owner.connect();
  await owner.query(ADJUSTABLE_CLOCK);
  const run = (statements: string) => owner.query(statements).then((results) => [results].flat().at(-1)!.rows);
  return {
    url,
    owner,
    /** Runs statements in one transaction as the owner of the database and gives the rows of the last one. */
    run,
    /** Sets the clock of the record back, for what the owner of the database then does. */
    daysAgo: (days: number) => owner.query("select set_config('inn.days_ago', $1, false)", [days]),
    /** What is broken, by record. */
    broken: async () =>
      (await verifyRecord(url)).flatMap(({ record, broken }) => (broken ? [{ record, ...broken }] : [])),
    async close() {
      await owner.end();
      await close();
    },
  };
}
export type Inn = Awaited<ReturnType<typeof openInn>>;
