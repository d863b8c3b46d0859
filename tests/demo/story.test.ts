import type { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_DAY } from '../support/demo-day.ts';
import { contradictions } from './contradictions.ts';
import { loadDemo } from './files.ts';

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

describe.each([DEMO_DAY, '2026-11-30'])('the demo of %s', (today) => {
  let demo: DatabaseSync;
  beforeAll(async () => {
    demo = await loadDemo(today);
  });
  afterAll(() => demo.close());
  const ids = (sql: string) =>
    demo
      .prepare(sql)
      .all(sql.includes('$today') ? { today } : {})
      .map(({ id }) => id);

  test.each(Object.entries(contradictions))('tells of %s only where it is planted', (name, sql) => {
    const found = ids(sql);
    expect(found, found.slice(0, 5).join()).toHaveLength(PLANTED[name] ?? 0);
  });
});
