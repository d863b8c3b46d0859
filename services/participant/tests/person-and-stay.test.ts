import { type Criteria, type Expression, evaluate, MemberSet, type SetQuery } from '@dienstweg/cohorts';
import { expect, test } from 'vitest';
import { sourceOf } from '../criteria/answers.ts';

/** The statements for a filter, where each finds persons 1 and 2. */
async function statementsFor(where: Expression): Promise<string[]> {
  const statements: string[] = [];
  const sets = {
    of: async ({ text }: SetQuery) => {
      statements.push(text);
      return MemberSet.ofNumbers(Uint32Array.of(1, 2));
    },
    split: () => Promise.reject(new Error('Nothing is split.')),
  };
  const criteria: Criteria = { where, asOf: '2024-06-30', within: ['kassel'], facts: [] };
  await evaluate(where, sourceOf(sets, { criteria }));
  return statements;
}

const women = { sex: ['FEMALE'] };
const there = { participating: true, atEntry: { labourStatus: ['UNEMPLOYED'] }, programmes: ['kassel'] };

test('a filter of the person and a stay costs one statement for each fact of the person and one for the stay', async () => {
  expect(await statementsFor({ person: women, stay: there })).toHaveLength(2);
  expect(await statementsFor({ person: { ...women, age: { min: 18 } }, stay: there })).toHaveLength(3);
  expect(await statementsFor({ stay: there })).toHaveLength(1);
});

test('a filter of a stay does not look for everyone who ever entered, as one of the person alone does not', async () => {
  expect(await statementsFor({ person: women })).toHaveLength(1);
  expect(await statementsFor({})).toEqual([expect.stringContaining('from participation s where s.entered_on')]);
});
