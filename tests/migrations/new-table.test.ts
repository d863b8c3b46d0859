import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeptSets } from '@dienstweg/cohorts';
import { funding } from '@dienstweg/funding';
import { databaseUrl, date, oneOf, text } from '@dienstweg/kit';
import { testLog } from '@dienstweg/kit/testing';
import { participant } from '@dienstweg/participant';
import { derivedSql, personalTable } from '@dienstweg/protection';
import { ensureDatabase, openService, type RunningService, type Service } from '@dienstweg/service';
import type { QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erase, personalDataOf } from '../../packages/commands/person/index.ts';
import { Participation } from '../../services/participant/tables/Participation.ts';
import { contactPoint } from '../../services/participant/tests/contact-point.ts';
import { ask } from '../support/apps.ts';

const server = process.env.DATABASE_URL ?? '';

/** All that somebody writes who adds a table about people, and then a column. */
const Complaint = personalTable({
  name: 'Complaint',
  importedFrom: 'complaints',
  columns: {
    id: text().key(),
    participationId: text().kept(),
    kind: oneOf(['ROOM', 'COURSE']).kept(),
    raisedOn: date().kept(),
    wording: text().nullable().onErasure('null'),
  },
  belongsTo: { participation: Participation },
  person: 'participation',
  visible: { with: 'participation' },
  inCohorts: true,
});

class AddComplaint1900000000000 {
  async up(db: QueryRunner) {
    await db.query(`
      create table complaint (
        id text primary key,
        participation_id text not null references participation,
        kind text not null constraint complaint_kind_known check (kind in ('ROOM', 'COURSE')),
        raised_on date not null)`);
  }
}
class AddWording1900000000001 {
  async up(db: QueryRunner) {
    await db.query('alter table complaint add wording text');
  }
}

const tables = [...participant.tables, Complaint];
const enlarged: Service = {
  ...(participant as Service),
  tables,
  derived: derivedSql(tables),
  migrations: [...participant.migrations, AddComplaint1900000000000, AddWording1900000000001],
};

const complaints = `insert into complaint values ('x1', 'p1', 'ROOM', '2020-01-01', 'too cold'), ('x2', 'p4', 'COURSE', '2020-01-01', null)`;

describe.each(['fresh', 'existing'])('On a %s database a new table about people', (kind) => {
  let service: RunningService;
  let money: RunningService;
  const run = (statements: string) =>
    service.database.transaction(async (client) => [await client.query(statements)].flat().at(-1)?.rows ?? []);
  beforeAll(async () => {
    const databaseName = `complaints_${randomUUID()}`;
    if (kind === 'existing') {
      await ensureDatabase(server, databaseName);
      const released = readFileSync(join(import.meta.dirname, 'baseline/participant.sql'), 'utf8');
      await ask(databaseUrl(server, databaseName), released);
    }
    const options = { url: server, logger: testLog };
    service = await openService(enlarged, { ...options, databaseName });
    money = await openService(funding, { ...options, databaseName: `money_${randomUUID()}` });
    await run(contactPoint);
    await run(complaints);
  });
  afterAll(() => Promise.all([service.close(), money.close()]));

  test('is seen with the participation by whoever sees that, and by nobody else', async () => {
    const seenBy = (role: string, programme: string) =>
      run(
        `set local role ${role}; select set_config('dienstweg.programmes', '{${programme}}', true); select id from complaint`,
      );
    expect(await seenBy('dienstweg_caseworker', 'kassel')).toEqual([{ id: 'x1' }, { id: 'x2' }]);
    expect(await seenBy('dienstweg_caseworker', 'mayen-koblenz')).toEqual([]);
    expect(await seenBy('dienstweg_application', 'mayen-koblenz')).toEqual([]);
  });

  test('has its changes on record, with the person', async () => {
    expect(
      await run(`select participant_id, after->>'kind' as kind from changed_row join change_record on id = change_id
        where table_name = 'complaint' order by key`),
    ).toEqual([
      { participant_id: 1, kind: 'ROOM' },
      { participant_id: 3, kind: 'COURSE' },
    ]);
  });

  test('gives sets of people, which are renewed when it changes', async () => {
    const sets = new KeptSets(service.database, 2 ** 20);
    const complaining = () =>
      sets.forRequest().of({
        text: 'select participant_id as number from complaint join participation on participation.id = participation_id',
        values: [],
      });
    expect((await complaining()).size).toBe(2);
    await run(`insert into complaint values ('x3', 'p3', 'ROOM', '2020-01-01')`);
    expect((await complaining()).size).toBe(3);
  });

  test('holds values that the person disputes', async () => {
    const dispute = (person: number) =>
      run(`insert into disputed_value values ('d${person}', ${person}, 'Complaint.kind', 'x1', 'wrong', '2021-01-01')`);
    await expect(dispute(2)).rejects.toThrow('the key is that of a row of this person that holds this field');
    expect(await dispute(1)).toEqual([]);
  });

  test('is exported and erased with the person, and takes in no more of them', async () => {
    const exported = await personalDataOf(1, [service, money]);
    expect(exported?.services.participant?.complaint).toEqual([
      { id: 'x1', participationId: 'p1', kind: 'ROOM', raisedOn: '2020-01-01', wording: 'too cold' },
    ]);
    expect(await erase(1, [service, money])).toMatchObject({ state: 'ERASED', changed: { complaint: 1 } });
    expect(await run(`select wording from complaint where id = 'x1'`)).toEqual([{ wording: null }]);
    expect(await run(`select count(*)::int from changed_row where after->>'wording' = 'too cold'`)).toEqual([
      { count: 0 },
    ]);
    await expect(run(`insert into complaint values ('x4', 'p1', 'ROOM', '2021-01-01')`)).rejects.toThrow(
      'nothing is written about a person who was erased',
    );
  });
});
