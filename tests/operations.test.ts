import { type Role, readsFor, roles } from '@dienstweg/schema/access';
import { publishedDocuments, storedDocuments } from '@dienstweg/schema/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from './support/graph.ts';
import { rowsOf } from './support/questions.ts';
import type { Asking } from './support/viewers.ts';

/** The roles that the first line of a document names. */
const askersOf = (document: string) =>
  (/^# Asked by: (.+)$/m.exec(document.split('\n')[0] ?? '')?.[1]?.split(', ') ?? []) as Role[];

const offered = [...storedDocuments()].flatMap(([name, document]) =>
  askersOf(document).map((role) => ({ name, document, role })),
);

let graph: Graph;
let coach: string;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
  const [accompanying] = await rowsOf<{ coach_id: string }>(
    graph,
    'participant',
    `select coach_id from coaching c join participation s on s.id = c.participation_id
      where s.programme_id = 'kassel' and c.coached_until is null group by 1 order by count(*) desc, 1 limit 1`,
  );
  coach = accompanying?.coach_id ?? '';
});
afterAll(() => graph.stop());

/** Who has a role for all programmes; a coach for the one in which the coach accompanies people today. */
const holding = (role: Role): Asking => ({
  roles: [role],
  purpose: readsFor[role][0] ?? null,
  programmes: role === 'coach' ? ['kassel'] : null,
  coach: role === 'coach' ? coach : null,
});

test.each(offered)('$name answers without an error as it is offered, to the role $role', async ({ document, role }) => {
  const { data, errors } = await graph.as(holding(role)).query(document);
  expect(errors).toBeUndefined();
  expect(Object.values(data)).not.toContain(null);
});

test('Each stored document names the roles that ask it, and there are these roles', () => {
  for (const [name, document] of storedDocuments()) {
    expect([name, askersOf(document).length]).not.toEqual([name, 0]);
    expect(askersOf(document).filter((role) => !(role in roles))).toEqual([]);
  }
});

test('Each published question may be asked by whoever only counts', () => {
  for (const [name, document] of publishedDocuments())
    expect([name, askersOf(document)]).toEqual([name, expect.arrayContaining(['statistics'])]);
});
