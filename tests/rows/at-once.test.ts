import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { hasPgbouncer, type Pooler, startPgbouncer } from '../support/pgbouncer.ts';
import { numbersOf } from '../support/questions.ts';
import { type Asking, caseworkerOf, coachOf, EMPLOYER_CONTACT, STATISTICIAN } from '../support/viewers.ts';

const PROGRAMMES = ['kassel', 'coesfeld', 'mothers', 'wesel', 'mayen-koblenz'];
const VIEWERS: Asking[] = [
  ...PROGRAMMES.map((programme) => caseworkerOf(programme)),
  coachOf(null, 'kassel', 'wesel'),
  EMPLOYER_CONTACT,
  STATISTICIAN,
];
const ASKED = 400;

const document = `query ($first: Int!) {
  participants(first: $first) { nodes { number participations { programme { id } }
    enrolments { run { programme { id } } } placements { programme { id } } } }
  programme(id: "kassel") { participations(first: $first) { nodes { id } } }
}`;

const poolers = hasPgbouncer() ? ['alone', 'behind pgbouncer in transaction mode'] : ['alone'];
if (poolers.length === 1) console.warn('pgbouncer is not installed: rows are not looked at behind it.');

describe.each(poolers)('With PostgreSQL %s', (where) => {
  let pooler: Pooler | undefined;
  let graph: Graph;
  let members: Map<string, Set<number>>;
  let agreed: Set<number>;
  beforeAll(async () => {
    if (where !== 'alone') pooler = await startPgbouncer(process.env.DATABASE_URL ?? '');
    graph = await startGraph({
      demo: true,
      ...(pooler && { pooler: pooler.url }),
    });
    const membersOf = (programme: string) =>
      numbersOf(graph, 'participant', 'select participant_id from participation where programme_id = $1', programme);
    members = new Map(await Promise.all(PROGRAMMES.map(async (id) => [id, await membersOf(id)] as const)));
    agreed = await numbersOf(
      graph,
      'participant',
      `select participant_id from consent where purpose = 'EMPLOYER_MATCHING' and granted_on <= current_date
        and (withdrawn_on is null or withdrawn_on > current_date)`,
    );
  });
  afterAll(async () => {
    await graph?.stop();
    await pooler?.stop();
  });

  test(`${ASKED} viewers of ${VIEWERS.length} kinds at once see no row of another`, async () => {
    let [people, stays, foreign] = [0, 0, 0];
    const look = async (viewer: Asking, first: number) => {
      const { data } = await graph.as(viewer).query(document, { first });
      const own = viewer.programmes ?? PROGRAMMES;
      const may = (number: number) =>
        viewer === EMPLOYER_CONTACT ? agreed.has(number) : own.some((id) => members.get(id)?.has(number));
      for (const person of data.participants?.nodes ?? []) {
        people += 1;
        if (viewer === STATISTICIAN || !may(person.number)) foreign += 1;
        const rows = [
          person.participations,
          person.placements,
          person.enrolments?.map(({ run }: { run: object }) => run),
        ];
        for (const { programme } of rows.flatMap((each) => each ?? [])) {
          stays += 1;
          if (!own.includes(programme.id)) foreign += 1;
        }
      }
      if (!own.includes('kassel') || viewer === STATISTICIAN)
        foreign += data.programme.participations?.nodes.length ?? 0;
    };
    await Promise.all(
      Array.from({ length: ASKED }, (_, i) => look(VIEWERS[i % VIEWERS.length] as Asking, 5 + (i % 20))),
    );
    expect(foreign).toBe(0);
    expect(people).toBeGreaterThan(ASKED);
    expect(stays).toBeGreaterThan(people);
  });
});
