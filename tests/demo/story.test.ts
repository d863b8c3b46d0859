import type { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_DAY } from '../support/demo-day.ts';
import { contradictions } from './contradictions.ts';
import { loadDemo } from './files.ts';
import { shown } from './shown.ts';

const LATER = '2026-11-30';

/** What demo/README.md says is planted. */
const PLANTED: Readonly<Record<string, number>> = {
  'an enrolment outside the stay': 1,
  'a contact outside the days with the coach': 1,
  'a contact on a day off': 1,
  'work without the labour status': 1,
  'somebody without the coach that the programme promises': 1,
  'an age at entry that the programme does not take': 1,
  'a stay in two parts of one programme at once': 2,
  'a run delivered without accreditation': 3,
};

const demos = new Map<string, DatabaseSync>();
beforeAll(async () => {
  for (const today of [DEMO_DAY, LATER]) demos.set(today, await loadDemo(today));
});
afterAll(() => {
  for (const demo of demos.values()) demo.close();
});
function rows(today: string, sql: string) {
  const statement = demos.get(today)?.prepare(sql);
  return statement?.all(sql.includes('$today') ? { today } : {}) ?? [];
}

describe.each([DEMO_DAY, LATER])('the demo of %s', (today) => {
  test.each(Object.entries(contradictions))('tells of %s only where it is planted', (name, sql) => {
    const found = rows(today, sql).map(({ id }) => id);
    expect(found, found.slice(0, 5).join()).toHaveLength(PLANTED[name] ?? 0);
  });

  test.each(Object.entries(shown))('shows %s', (_, sql) => {
    expect(rows(today, sql).length).toBeGreaterThan(0);
  });
});

test.each([
  ['2020-08-01', 155, 14, 37],
  ['2020-10-15', 179, 15, 37],
  ['2022-02-01', 242, 35, 97],
  ['2023-05-11', 281, 58, 140],
])('on %s, %d had entered Kassel, %d were in insured work and %d in training', (on, entered, work, training) => {
  const now = `held_from <= '${on}' and coalesce(held_until > '${on}', 1)`;
  const [counted] = rows(
    DEMO_DAY,
    `select count(*) entered, count(case kind when 'EMPLOYED_INSURED' then 1 end) work,
       count(case kind when 'APPRENTICESHIP' then 1 end) training
     from participations left join labour_statuses l on l.participant_id = participations.participant_id and ${now}
     where programme_id = 'kassel' and entered_on <= '${on}'`,
  );
  expect({ ...counted }).toEqual({ entered, work, training });
});

test('about 31 % of the mothers in the federal programme took up insured work, training or self-employment', () => {
  const there = `programme_id in (select id from programmes where part_of_id = 'stark-im-beruf')`;
  const [counted] = rows(
    DEMO_DAY,
    `select (select count(distinct participant_id) from placements where ${there} and started_on <= '2022-06-30'
         and kind <> 'EMPLOYMENT_MARGINAL') * 1.0 / count(distinct participant_id) share
     from participations where ${there}`,
  );
  expect(counted?.share).toBeCloseTo(0.31, 2);
});

test('what has happened by a day stays as it was, so that the demo of a later day can be imported over it', () => {
  const tables = rows(DEMO_DAY, `select name from sqlite_master where type = 'table'`).map(({ name }) => String(name));
  const keys = (today: string, table: string) =>
    new Set(rows(today, `select * from ${table}`).map((row) => row.id ?? row.participant_id));
  expect(tables.filter((table) => keys(DEMO_DAY, table).difference(keys(LATER, table)).size > 0)).toEqual([]);
  const facts = ['birth_date', 'nationality', 'registered_on'].join();
  const people = (today: string) => rows(today, `select id, ${facts} from participants order by id * 1 limit 17000`);
  expect(people(LATER)).toEqual(people(DEMO_DAY));
});
