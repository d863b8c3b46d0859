import { KeptSets, type SetQuery } from '@dienstweg/kit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OpenParticipant, openParticipant } from './open-participant.ts';

/** Every fourth number up to a thousand, from some number on: 32 words of bits. */
const from = (first: number): SetQuery => ({
  text: `select number from generate_series(${first}, 1000, 4) number`,
  values: [],
  tables: ['participant'],
});

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
    const sets = new KeptSets(service.database, 1_000);
    expect([await statementsFor(sets, 1), await statementsFor(sets, 1)]).toEqual([2, 1]);
    expect(sets.bytes).toBe(4 * 32);
  });

  test('never take more memory than is allowed: the one that was not used for longest goes', async () => {
    const sets = new KeptSets(service.database, 2 * 4 * 32);
    for (const first of [1, 2, 1, 3]) await statementsFor(sets, first);
    expect(sets.bytes).toBe(2 * 4 * 32);
    expect([await statementsFor(sets, 1), await statementsFor(sets, 3), await statementsFor(sets, 2)]).toEqual([
      1, 1, 2,
    ]);
  });

  test('are not kept where nothing may be', async () => {
    const sets = new KeptSets(service.database, 0);
    expect([await statementsFor(sets, 1), await statementsFor(sets, 1)]).toEqual([2, 2]);
    expect(sets.bytes).toBe(0);
  });
});
