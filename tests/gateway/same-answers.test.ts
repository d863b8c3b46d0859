import { storedDocuments } from '@dienstweg/schema/documents';
import { readConfig } from '@dienstweg/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTogether } from '../../gateway/one-process.ts';
import { caseList, insertFewRows } from '../support/few-rows.ts';
import { endProcesses } from '../support/processes.ts';
import { ask, environmentOfItsOwn, startSeparately } from '../support/separate.ts';

const examples = [...storedDocuments().values()];

describe('The same question in one process and in five', () => {
  let together: Awaited<ReturnType<typeof openTogether>>;
  let separateUrl: string;

  beforeAll(async () => {
    const environment = environmentOfItsOwn();
    together = await openTogether(readConfig({ ...process.env, ...environment }));
    await insertFewRows(environment);
    separateUrl = (await startSeparately(environment)).url;
  });

  afterAll(async () => {
    await endProcesses();
    await together.close();
  });

  /** Asks each way twice, because a plan is compiled after its first use. */
  const answerOf = async (query: string) => {
    const answers: string[] = [];
    for (const url of [together.url, separateUrl]) answers.push(await ask(url, query), await ask(url, query));
    const [answer = ''] = answers;
    expect(answers).toEqual([answer, answer, answer, answer]);
    return JSON.parse(answer);
  };

  test.each(examples)('gets the same answer, byte for byte: %s', async (query) => {
    expect(await answerOf(query)).toEqual({ data: expect.anything() });
  });

  test('finds the person of the examples in all four services', async () => {
    const journey = storedDocuments().get('participant-journey') ?? '';
    expect((await answerOf(journey)).data.participant).toMatchObject({
      number: 57,
      participations: [{ programme: { funders: [{ name: 'Ein Land' }] } }],
      enrolments: [{ run: { course: { title: 'Pflegehilfe' } } }],
      placements: [{ employer: { name: 'Ein Pflegeheim' } }],
    });
  });

  test('crosses all four services', async () => {
    const [first] = (await answerOf(caseList)).data.participants.nodes;
    expect(first).toEqual({
      number: 1,
      participations: [
        { enteredOn: '2020-02-01', programme: { name: 'Sozialwirtschaft', funders: [{ name: 'Ein Land' }] } },
        {
          enteredOn: '2021-02-01',
          programme: { name: 'Durchstarten', funders: [{ name: 'Der Bund' }, { name: 'Ein Land' }] },
        },
      ],
      enrolments: [{ state: 'CONFIRMED', run: { number: 1, course: { title: 'Pflegehilfe' } } }],
      placements: [{ kind: 'EMPLOYMENT_INSURED', employer: { name: 'Ein Pflegeheim' } }],
    });
  });

  test.each([
    ['a page that is too large', '{ participants(first: 100000) { totalCount } }'],
    ['a page of a negative size', '{ employers(first: -1) { totalCount } programme(id: "kassel") { name } }'],
    ['a broken cursor', '{ participants(after: "nonsense") { totalCount } }'],
    ['an impossible date', '{ targetAgreements(inForceOn: "2021-02-30") { id } }'],
    ['an impossible date below a person', '{ participant(id: "1") { germanLevel(asOf: "2021-02-30") } }'],
    ['a variable of the wrong type', 'query ($first: Int = 0) { participants(first: $first) { totalCount } }'],
  ])('gets the same BAD_USER_INPUT for %s', async (_, query) => {
    const { errors } = await answerOf(query);
    expect(errors).toEqual([
      {
        message: expect.any(String),
        path: expect.any(Array),
        extensions: { code: 'BAD_USER_INPUT', service: expect.any(String) },
      },
    ]);
  });

  test.each([
    [
      'an unknown id',
      '{ participant(id: "99") { number } programme(id: "nowhere") { name } course(id: "x") { title } }',
    ],
    ['an id that cannot be one', '{ participant(id: "no number") { number } }'],
  ])('gets null for %s', async (_, query) => {
    const { data, errors } = await answerOf(query);
    expect([...new Set(Object.values(data)), errors]).toEqual([null, undefined]);
  });

  test.each([
    [
      `{ a: programme(id: "kassel") { n: name ...Paid }
        b: programme(id: "wesel") { ...Paid ... on Programme { name } } } fragment
          Paid on Programme { id name funders { level } }`,
      '{"a":{"n":"Sozialwirtschaft","id":"kassel","name":"Sozialwirtschaft","funders":[{"level":"STATE"}]},' +
        '"b":{"id":"wesel","name":"Durchstarten","funders":[{"level":"FEDERAL"},{"level":"STATE"}]}}',
    ],
    [
      '{ participant(id: "1") { placements { participant { number placements { participant { number } } } } } }',
      '{"participant":{"placements":[{"participant":{"number":1,"placements":[{"participant":{"number":1}}]}}]}}',
    ],
    [
      '{ __typename programmes { kind: __typename sites { id } parts { name } } }',
      '{"__typename":"Query","programmes":' +
        '[{"kind":"Programme","sites":[],"parts":[]},{"kind":"Programme","sites":[],"parts":[]}]}',
    ],
    [
      'query ($no: Boolean = false) { programmes { name @include(if: $no) id @skip(if: $no) } }',
      '{"programmes":[{"id":"wesel"},{"id":"kassel"}]}',
    ],
    [
      '{ __schema { queryType { name } } funders { id } }',
      '{"__schema":{"queryType":{"name":"Query"}},"funders":[{"id":"bund"},{"id":"land"}]}',
    ],
    ['{ funders { toString: id } }', '{"funders":[{"toString":"bund"},{"toString":"land"}]}'],
  ])('keeps the names, the order and the nulls of what was asked: %s', async (query, data) => {
    expect(JSON.stringify((await answerOf(query)).data)).toBe(data);
  });
});
