import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';
import { insertRandomPeople } from './population/random-people.ts';

const asOf = '2023-06-30';
const document = `query ($after: String, $orderBy: PeopleOrder!) {
  programme(id: "p3") { cohort(asOf: "${asOf}") { people { list(first: 70, after: $after, orderBy: $orderBy) {
    nodes { number } pageInfo { hasNextPage endCursor } totalCount
  } } } }
}`;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await insertRandomPeople(graph, 0.25);
});
afterAll(() => graph?.stop());

async function numbersBy(orderBy: string): Promise<number[]> {
  const numbers: number[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await graph.query(document, { after, orderBy });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo, totalCount } = data.programme.cohort.people.list;
    numbers.push(...nodes.map(({ number }: { number: number }) => number));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    if (!more) expect(numbers).toHaveLength(totalCount);
  }
  return numbers;
}

const ENTERED = `select participant_id, min(entered_on) as day from participation
  where programme_id = 'p3' and entered_on <= '${asOf}' group by 1`;
test.each([
  ['NUMBER', 'participant_id'],
  ['AGE', '(select birth_date from participant where id = participant_id) nulls first, participant_id'],
  ['ENTRY_DATE', 'day, participant_id'],
  [
    'LAST_CONTACT',
    `(select max(held_on) from contact c join participation a on a.id = c.participation_id
      where a.participant_id = e.participant_id and a.programme_id = 'p3' and held_on <= '${asOf}') nulls first,
        participant_id`,
  ],
])('people are listed by %s, page after page', async (orderBy, order) => {
  const rows = await rowsOf<{ participant_id: number }>(
    graph,
    'participant',
    `select participant_id from (${ENTERED}) e order by ${order}`,
  );
  expect(rows.length).toBeGreaterThan(140);
  expect(await numbersBy(orderBy)).toEqual(rows.map(({ participant_id }) => participant_id));
});

test('a cursor of another order is refused', async () => {
  const { data } = await graph.query(document, { orderBy: 'AGE' });
  const after = data.programme.cohort.people.list.pageInfo.endCursor;
  for (const orderBy of ['NUMBER', 'ENTRY_DATE']) {
    const { errors } = await graph.query(document, { after, orderBy });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  }
});
