import { AUDITOR } from '@dienstweg/service/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from './support/graph.ts';
import { controllerOf } from './support/viewers.ts';

const question = '{ programmes { id } sites { id } courses { totalCount } employers { totalCount } }';
const answer = { programmes: [], sites: [], courses: { totalCount: 0 }, employers: { totalCount: 0 } };

const unavailable = (service: string, ...path: string[]) => ({
  message: `The ${service} service does not answer.`,
  path,
  extensions: { code: 'UNAVAILABLE', service },
});

describe('A service that is down', () => {
  let graph: Graph;
  afterEach(() => graph.stop());

  test.each([
    ['funding', 'programmes'],
    ['participant', 'sites'],
    ['course', 'courses'],
    ['employer', 'employers'],
  ] as const)('costs only its own fields and says so without an address: %s', async (service, field) => {
    graph = await startGraph({ down: [service] });
    expect(await graph.query(question)).toEqual({
      data: { ...answer, [field]: null },
      errors: [unavailable(service, field)],
    });
  });
});

/** One cohort for each way in which it needs services: their leaves, a place of theirs, their days. */
const cohorts = {
  participant: '{ stay: { programme: { in: ["kassel"] } } }',
  course: '{ any: [{ person: { sex: [MALE] } }, { enrolment: { certified: {} } }] }',
  employer: '{ not: { work: { placement: {} } } }',
  near: '{ person: { livesWithin: { km: 100, ofEstablishment: "altenpflege-kassel-1" } } }',
};
const needs = {
  course: ['course'],
  employer: ['employer', 'near'],
} as const;
const all = `{ ${Object.entries(cohorts).map(
  ([name, where]) => `${name}: cohort(where: ${where}, asOf: "2020-08-01") { people { count } share base { count } }`,
)} }`;
const divided = `{ cohort(where: ${cohorts.participant}, asOf: "2020-08-01") { people {
  count
  by(attribute: SEX) { groups { key people { count } } }
  byCertificate: by(attribute: CERTIFICATE) { groups { key people { count } } }
  byOutcome: by(attribute: OUTCOME) { groups { key people { count } } }
  certified: days(from: ENTERED, to: CERTIFIED) { median }
  placed: days(from: ENTERED, to: PLACED) { median }
} } }`;
const losses = {
  course: { byCertificate: { groups: null }, certified: null },
  employer: { byOutcome: { groups: null }, certified: null, placed: null },
} as const;

describe.each([
  ['everyone', AUDITOR],
  ['numbers only', controllerOf()],
] as const)('For a viewer of %s', (_, viewer) => {
  let whole: Graph;
  let lame: Graph | undefined;
  beforeAll(async () => {
    whole = await startGraph({ demo: true });
  });
  afterEach(() => lame?.stop());
  afterAll(() => whole?.stop());

  /**
   * What a graph without the service answers beside what the whole graph does, asked twice since a plan is compiled
   * after its first use.
   */
  async function answersWithout(service: 'course' | 'employer', document: string) {
    lame = await startGraph({ down: [service], demo: true });
    const { data } = await whole.as(viewer).query(document);
    const { extensions, ...answer } = (await lame.as(viewer).query(document)) as Awaited<ReturnType<Graph['query']>> & {
      extensions?: object;
    };
    expect(await lame.as(viewer).query(document)).toEqual({ ...answer, ...(extensions && { extensions }) });
    return { complete: data, answer };
  }

  describe.each(['course', 'employer'] as const)('and the %s service down', (service) => {
    test('cohorts that need it are null, and those that do not are counted', async () => {
      const { complete, answer } = await answersWithout(service, all);
      for (const name of needs[service]) {
        expect(complete[name].people.count).not.toBe(0);
        Object.assign(complete[name], { people: null, share: null });
      }
      const lost = needs[service].flatMap((name) =>
        ['people', 'share'].map((field) => unavailable(service, name, field)),
      );
      expect(answer.data).toEqual(complete);
      expect(answer.errors).toHaveLength(lost.length);
      expect(answer.errors).toEqual(expect.arrayContaining(lost));
    });

    test('a target stands where the facts that it counts are known', async () => {
      const { complete, answer } = await answersWithout(
        service,
        '{ targetIndicator(id: "kassel-2018-training") { title progress(asOf: "2020-08-01") { value status } } }',
      );
      expect(complete.targetIndicator.progress).toEqual({ value: 37, status: 'ON_TRACK' });
      if (service === 'course') return expect(answer).toEqual({ data: complete });
      const data = { targetIndicator: { ...complete.targetIndicator, progress: null } };
      expect(answer).toEqual({ data, errors: [unavailable(service, 'targetIndicator', 'progress')] });
    });

    test('people are counted and split by all that the others know', async () => {
      const { complete, answer } = await answersWithout(service, divided);
      Object.assign(complete.cohort.people, losses[service]);
      const lost = Object.entries(losses[service]).map(([field, left]) =>
        unavailable(service, 'cohort', 'people', field, ...(left === null ? [] : Object.keys(left))),
      );
      expect(answer.data).toEqual(complete);
      expect(answer.errors).toEqual(expect.arrayContaining(lost));
      expect(answer.errors).toHaveLength(lost.length);
    });
  });
});
