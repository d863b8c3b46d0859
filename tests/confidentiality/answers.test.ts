import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { insertRandomPeople } from '../cohorts/population/random-people.ts';
import { type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';
import { STATISTICIAN } from '../support/tokens.ts';
import { documentOf, publishedIn, questions } from './answers.ts';
import { concluded } from './attack.ts';

const SEED = 20_200_801;
let open: Graph;
let confidential: Asked;
beforeAll(async () => {
  open = await startGraph();
  confidential = open.as(STATISTICIAN);
  await insertRandomPeople(open, 0.5);
}, 180_000);
afterAll(() => open?.stop());

type Asked = Pick<Graph, 'query'>;
const countOf = async (graph: Asked, where: object) => {
  const document =
    'query ($where: CohortFilter!) { cohort(where: $where, asOf: "2023-06-30") { people { count suppressed } } }';
  const { data } = await graph.query(document, { where });
  return data.cohort.people;
};

/** A filter that means one person. */
async function onePerson(): Promise<object> {
  const rareAt = (age: number) => ({ participant: { age: { min: age, max: age }, children: { min: 4 } } });
  const ages = Array.from({ length: 60 }, (_, i) => i + 15);
  const counts = await Promise.all(ages.map(async (age) => (await countOf(open, rareAt(age))).count));
  return rareAt(ages[counts.indexOf(1)] as number);
}

/** A programme without parts, and a day by which one or two people had entered it. */
async function fewEntered(): Promise<{ programme: string; early: string }> {
  const [found] = await rowsOf<{ programme: string; early: string }>(
    open,
    'participant',
    `select programme_id programme, entered_on early from participation where programme_id in ('p3', 'p4', 'p6', 'p7')
     group by 1, 2 having count(*) <= 2 order by 2, 1 limit 1`,
  );
  return found as never;
}

describe('A viewer with counts only', () => {
  test('is not told what one person is by the names of what occurs', async () => {
    const rare = await onePerson();
    const document = `query ($where: CohortFilter!) { cohort(where: $where, asOf: "2023-06-30") { people {
      by(attribute: SITE) { key } month: by(attribute: ENTRY_MONTH) { key } byProgramme { programme { id } }
      byCourse { course { id } } byEmployer { employer { id } } byPlacementMonth { key }
    } } }`;
    for (const where of [rare, { not: rare }]) {
      const { data } = await confidential.query(document, { where });
      expect(data.cohort.people).toEqual({
        by: [{ key: null }],
        month: [{ key: null }],
        byProgramme: [{ programme: null }],
        byCourse: [{ course: null }],
        byEmployer: [{ employer: null }],
        byPlacementMonth: [{ key: null }],
      });
    }
  });

  test('is not told everyone but the one who, neither beside everyone nor alone', async () => {
    const rare = await onePerson();
    expect(await countOf(confidential, { not: rare })).toEqual({ count: null, suppressed: true });
    expect(await countOf(confidential, {})).toEqual({ count: (await countOf(open, {})).count, suppressed: false });
  });

  test('is told a share where it is told both of how many and how many they are', async () => {
    const document = `query ($programme: ID!, $where: CohortFilter, $asOf: Date!) {
      programme(id: $programme) { cohort(where: $where, asOf: $asOf) { share base { count } people { count } } }
    }`;
    const told = async (graph: Asked, asOf: string, where: object) =>
      (await graph.query(document, { programme, where, asOf })).data.programme.cohort;
    const { programme, early } = await fewEntered();
    const [late, women, nobody] = ['2023-06-30', { participant: { sex: ['FEMALE'] } }, { participant: { sex: [] } }];
    const some = await told(open, late, women);
    expect(some.share).toBe(some.people.count / some.base.count);
    expect(await told(confidential, late, women)).toEqual(some);
    const { people } = await told(open, early, {});
    expect([1, 2]).toContain(people.count);
    expect(await told(open, early, {})).toMatchObject({ share: 1, base: people });
    const hidden = { share: null, base: { count: null }, people: { count: null } };
    expect(await told(confidential, early, {})).toEqual(hidden);
    expect((await told(open, early, nobody)).share).toBe(0);
    expect(await told(confidential, early, nobody)).toEqual(hidden);
  });

  test('is told the same of groups whether or not it asks how many are split', async () => {
    const counted = (people: { count?: unknown; groups?: { people: object }[] }): unknown => ({
      ...(people.groups
        ? { groups: people.groups.map((group) => ({ ...group, people: counted(group.people) })) }
        : people),
    });
    const cohortsIn = (data: Record<string, { people: object }>) =>
      Object.entries(data).map(([part, cohort]) => [part, { ...cohort, people: counted(cohort.people) }]);
    let hidden = 0;
    for (const question of fc.sample(questions, { seed: SEED, numRuns: 20 })) {
      const ask = (count: 'count' | '') => confidential.query(documentOf(question, count), { where: question.where });
      const [beside, alone] = [await ask('count'), await ask('')];
      expect(cohortsIn(alone.data)).toEqual(cohortsIn(beside.data));
      hidden += JSON.stringify(alone.data).split('"count":null').length - 1;
    }
    expect(hidden).toBeGreaterThan(100);
  });

  test('is not told how one person or two are distributed, by no group and no share', async () => {
    const document = `query ($where: CohortFilter!) { cohort(where: $where, asOf: "2023-06-30") { people {
      by(attribute: SEX) { share people { count } } nested: by(attribute: EDUCATION) { people { by(attribute: SEX) { people { count } } } }
      shares: by(attribute: SEX) { share } byOutcome { share people { count } } byCertificate { people { count } }
    } } }`;
    const { data } = await confidential.query(document, { where: await onePerson() });
    expect(JSON.stringify(data)).not.toMatch(/"(count|share)":\d/);
    expect(JSON.stringify(data).match(/"(count|share)":null/g)?.length).toBeGreaterThan(20);
  });

  test('gets the same answer twice', async () => {
    const document =
      '{ cohort(where: {}, asOf: "2023-06-30") { people { count by(attribute: COACH) { key share people { count } } } } }';
    const [once, again] = [await confidential.query(document), await confidential.query(document)];
    expect(again).toEqual(once);
    expect((once as { extensions?: object }).extensions).toEqual({
      confidentiality: { method: 'suppression', hidden: [1, 2] },
    });
  });

  test('gets no list', async () => {
    const { data, errors } = await confidential.query('{ cohort(where: {}) { people { count list { totalCount } } } }');
    expect(data.cohort.people.list).toBeNull();
    expect(errors?.map(({ extensions, path }) => [extensions?.code, path])).toEqual([
      ['UNAUTHORIZED_FIELD_OR_TYPE', ['cohort', 'people', 'list']],
    ]);
  });

  // Last, since nothing else happens in this process while it reckons, and connections are closed meanwhile.
  test('cannot solve a hidden count by what a whole answer shows, and what is shown is right', async () => {
    const asked = [];
    for (const question of fc.sample(questions, { seed: SEED, numRuns: 30 })) {
      const ask = (graph: Asked) => graph.query(documentOf(question), { where: question.where });
      const [exact, answer] = await Promise.all([ask(open), ask(confidential)]);
      expect(answer.errors).toBeUndefined();
      asked.push({ right: publishedIn(question, exact.data), published: publishedIn(question, answer.data) });
    }
    let [small, larger, shown] = [0, 0, 0];
    for (const { right, published } of asked) {
      for (const [path, { kinds, count, share, whole }] of published) {
        const actual = right.get(path)?.count ?? 0;
        if (share !== null) expect([share, count]).toEqual([actual / (whole as number), actual]);
        if (count !== null) {
          expect(count).toBe(actual);
          expect([1, 2]).not.toContain(actual);
          shown += actual > 0 ? 1 : 0;
        } else if (actual > 0 && actual <= 2) {
          const { least, most } = concluded([...published.values()], kinds);
          expect(least).toBeLessThan(most);
          small += 1;
        } else larger += 1;
      }
    }
    expect(small).toBeGreaterThan(100);
    expect(shown).toBeGreaterThan(larger);
  }, 600_000);
});
