import { KeptSets, type SetQuery } from '@dienstweg/cohorts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenParticipant, openParticipant } from './open-participant.ts';

/** Every fourth number up to a thousand, from some number on: 32 words of bits, a key and what is around them. */
const from = (first: number): SetQuery => ({
  text: `select number from generate_series(${first}, 1000, 4) number`,
  values: [],
});

const WEIGHT = 4 * 32 + 'set\nselect number from generate_series(1, 1000, 4) number\n[]'.length + 1_024;

describe('Kept sets', () => {
  let service: OpenParticipant;
  beforeAll(async () => {
    service = await openParticipant();
  });
  afterAll(() => service.close());

  async function statementsFor(sets: KeptSets, first: number) {
    const before = service.database.statements;
    expect((await sets.forRequest().of(from(first))).size).toBe(250);
    return service.database.statements - before;
  }

  test('are read once: then only the versions of tables are', async () => {
    const sets = new KeptSets(service.database, WEIGHT);
    expect([await statementsFor(sets, 1), await statementsFor(sets, 1)]).toEqual([2, 1]);
    expect(sets.bytes).toBe(WEIGHT);
  });

  test('are checked by one statement for all requests of one turn, and by another for later ones', async () => {
    const sets = new KeptSets(service.database, WEIGHT);
    await statementsFor(sets, 1);
    const before = service.database.statements;
    const ask = () => sets.forRequest().of(from(1));
    const together = [ask(), ask(), ask()];
    const later = new Promise((sent) => setImmediate(sent)).then(ask);
    await Promise.all([...together, later]);
    expect(service.database.statements - before).toBe(2);
  });

  test('never take more memory than is allowed: the one that was not used for longest goes', async () => {
    const sets = new KeptSets(service.database, 2 * WEIGHT);
    for (const first of [1, 2, 1, 3]) await statementsFor(sets, first);
    expect(sets.bytes).toBe(2 * WEIGHT);
    expect([await statementsFor(sets, 1), await statementsFor(sets, 3), await statementsFor(sets, 2)]).toEqual([
      1, 1, 2,
    ]);
  });

  test('take memory even of nobody, and for long questions more; one that is too large drops no other', async () => {
    const limit = 20 * 1_200;
    const sets = new KeptSets(service.database, limit);
    const nobody = (name: string): SetQuery => ({
      text: 'select id number from participant where postal_code = $1 and id < 0',
      values: [name],
    });
    const keep = async (names: string[]) => {
      for (const name of names) await sets.forRequest().of(nobody(name));
      return sets.bytes;
    };
    const hundred = Array.from({ length: 100 }, (_, i) => `nobody ${i}`);
    expect(await keep(hundred)).toBeGreaterThan(20 * 1_024);
    expect(sets.bytes).toBeLessThanOrEqual(limit);
    expect(await keep(['x'.repeat(20_000)])).toBeGreaterThan(20_000);
    expect(sets.bytes).toBeLessThanOrEqual(limit);
    const before = sets.bytes;
    expect(await keep(['x'.repeat(limit)])).toBe(before);
  });

  test('are not kept where nothing may be', async () => {
    const sets = new KeptSets(service.database, 0);
    expect([await statementsFor(sets, 1), await statementsFor(sets, 1)]).toEqual([2, 2]);
    expect(sets.bytes).toBe(0);
  });
});
