import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Graph, startGraph } from '../support/graph.ts';
import { caseworkerOf } from '../support/viewers.ts';
import { paths, type Turns, turnsOf, valuesAt, type Way } from './names.ts';

const MOST_ALIASES = 50;
const TOO_DEAR = new Error('This question costs too much.');

describe('Every field of every type under the name of every other', () => {
  let graph: Graph;
  let viewers: Record<string, Pick<Graph, 'query'>>;
  beforeAll(async () => {
    graph = await startGraph({ demo: true });
    viewers = {
      'an auditor': graph,
      'a caseworker': graph.as(caseworkerOf('kassel')),
      'whoever sends no token': graph.anonymous,
    };
  });
  afterAll(() => graph?.stop());

  const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => String(extensions?.code)).sort();

  /** Of many turns in one question, unless that is too dear. */
  async function differencesOn(way: Way, who: Pick<Graph, 'query'>): Promise<string[]> {
    try {
      return await differences(turnsOf(way, MOST_ALIASES), who);
    } catch (error) {
      if (error !== TOO_DEAR) throw error;
      return differences(turnsOf(way, 0), who);
    }
  }

  async function differences({ plain, batches }: Turns, who: Pick<Graph, 'query'>): Promise<string[]> {
    const expected = await who.query(plain);
    const found: string[] = [];
    for (const { aliased, places } of batches) {
      const [first, second] = [await who.query(aliased), await who.query(aliased)];
      if (codesOf(first).includes('COST_LIMIT_EXCEEDED')) throw TOO_DEAR;
      expect([second.data, codesOf(second)]).toEqual([first.data, codesOf(first)]);
      expect(codesOf(first)).toEqual(expect.arrayContaining(codesOf(expected)));
      for (const { name, field, path, aliasedPath } of places) {
        const told = JSON.stringify(valuesAt(first.data, [...aliasedPath, name]));
        const right = JSON.stringify(valuesAt(expected.data, [...path, field]));
        if (told !== right) found.push(`${path.join('.')}.${field} as ${name}: ${told}, not ${right}`);
      }
    }
    return found;
  }

  test('ways lead to nearly every type', () => {
    expect(paths().map(({ type }) => type.name)).toEqual(
      expect.arrayContaining(['Participant', 'People', 'Cohort', 'TargetProgress']),
    );
    expect(paths().length).toBeGreaterThan(100);
  });

  test('tells the same to everybody', async () => {
    const found: string[] = [];
    for (const way of paths())
      for (const [viewer, who] of Object.entries(viewers)) // one after another, while the plans of a way are kept
        found.push(...(await differencesOn(way, who)).map((difference) => `${viewer}: ${difference}`));
    expect(found).toEqual([]);
  });
});
