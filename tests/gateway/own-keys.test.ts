import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';

const cohort = (selections: string) =>
  `{ cohort(asOf: "2026-01-01", where: { person: { residenceStatus: [OTHER] } }) { ${selections} } }`;

describe('Whatever a client calls a field', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ demo: true });
  });
  afterAll(() => graph?.stop());

  /** Asks twice: the second answer comes from what the first left prepared. */
  const data = async (document: string, variables?: object, who: Pick<Graph, 'query'> = graph) => {
    const [first, second] = [await who.query(document, variables), await who.query(document, variables)];
    expect(second).toEqual(first);
    expect(first.errors).toBeUndefined();
    return first.data;
  };

  test('a set of people is never told under the name of its hidden field', async () => {
    const { data } = await graph.anonymous.query(cohort('people { members: __typename enteredOn: __typename }'));
    expect(data?.cohort.people).toEqual({ members: 'People', enteredOn: 'People' });
  });

  test('what others need of a person is not lost when it takes the name of the key', async () => {
    const asked = await data('{ participant(id: "57") { id: postalCode enrolments { id } } }');
    const plain = await data('{ participant(id: "57") { postalCode enrolments { id } } }');
    expect(asked.participant).toEqual({ id: plain.participant.postalCode, enrolments: plain.participant.enrolments });
  });

  test('a number in the place of an id is told as the number', async () => {
    const { participants } = await data('{ participants(first: 3) { nodes { placements { id } id: number } } }');
    const plain = await data('{ participants(first: 3) { nodes { placements { id } number } } }');
    expect(participants.nodes).toEqual(
      plain.participants.nodes.map(({ placements, number }: { placements: unknown; number: number }) => ({
        placements,
        id: number,
      })),
    );
  });

  test('names and sites of programmes stay apart', async () => {
    const { programmes } = await data('{ programmes { id: name sites { name } } }');
    const plain = await data('{ programmes { name sites { name } } }');
    expect(programmes.map(({ id }: { id: string }) => id)).toEqual(
      plain.programmes.map(({ name }: { name: string }) => name),
    );
    expect(programmes.map(({ sites }: { sites: unknown }) => sites)).toEqual(
      plain.programmes.map(({ sites }: { sites: unknown }) => sites),
    );
  });

  test('what a field requires is taken from the graph, not from a name', async () => {
    const runs = (date: string) =>
      `{ courseRuns(first: 2, where: { programme: "kassel" }) { nodes { period { ${date} { date } } eligible { people { count } } } } }`;
    const counts = ({ courseRuns }: { courseRuns: { nodes: { eligible: unknown }[] } }) =>
      courseRuns.nodes.map(({ eligible }) => eligible);
    expect(counts(await data(runs('from: until')))).toEqual(counts(await data(runs('from'))));
  });

  test('a variable may have the name of one that plans have', async () => {
    const named = 'query ($representations: ID!) { participant(id: $representations) { number enrolments { id } } }';
    const plain = 'query ($id: ID!) { participant(id: $id) { number enrolments { id } } }';
    expect(await data(named, { representations: '57' })).toEqual(await data(plain, { id: '57' }));
  });

  test('a name that every object has is one like any other', async () => {
    const { programmes } = await data('{ programmes { __proto__: id toString: name constructor: __typename } }');
    expect(programmes).toHaveLength((await data('{ programmes { id } }')).programmes.length);
    for (const programme of programmes)
      expect(Object.entries(programme)).toEqual([
        ['__proto__', expect.any(String)],
        ['toString', expect.any(String)],
        ['constructor', 'Programme'],
      ]);
  });

  test('a field that is skipped takes nothing with it', async () => {
    const document = `query ($v: Boolean!) { participant(id: "57") {
      placements { kind } interviews { id } vacanciesInReach(withinKm: 5) @skip(if: $v) { km } } }`;
    const [skipped, whole] = [await data(document, { v: true }), await data(document, { v: false })];
    const { vacanciesInReach, ...others } = whole.participant;
    expect(vacanciesInReach).toEqual(expect.any(Array));
    expect(others.placements).toEqual([expect.anything()]);
    expect(skipped.participant).toEqual(others);
  });

  test('the schema can be read with what is one of several', async () => {
    const asked = '{ __type(name: "CohortFilter") { isOneOf name } }';
    expect(await data(asked, {}, graph.anonymous)).toEqual({
      __type: { isOneOf: expect.any(Boolean), name: 'CohortFilter' },
    });
  });

  test('the schema and the graph are asked in one document, under any name', async () => {
    const asked = `query ($name: String!) { id: __schema { queryType { name } } ...Both }
      fragment Both on Query { name: __type(name: $name) { kind } programme(id: "kassel") { __type: name }
        __schema: __typename }`;
    expect(await data(asked, { name: 'Sex' }, graph.anonymous)).toEqual({
      id: { queryType: { name: 'Query' } },
      name: { kind: 'ENUM' },
      programme: { __type: expect.any(String) },
      __schema: 'Query',
    });
  });

  test('one field under one key is asked once, wherever it stands', async () => {
    const { coaches } = await data(
      '{ coaches(first: 1) { nodes { id } nodes { name } ...More } } fragment More on CoachConnection { nodes { id } }',
    );
    expect(coaches.nodes).toEqual([{ id: expect.any(String), name: expect.any(String) }]);
  });
});
