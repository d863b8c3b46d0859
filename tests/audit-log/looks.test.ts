import { personalDataOf } from '@dienstweg/commands/person';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill, rowsOf } from '../support/questions.ts';
import { type Asking, STATISTICIAN } from '../support/viewers.ts';

const PEOPLE = {
  participant: `
    insert into coach (id, name) values ('c', 'Coach');
    insert into participant (id, sex, birth_date, registered_on)
      values (1, 'FEMALE', '1990-01-01', '2020-01-01'), (2, 'MALE', null, '2020-02-01'),
        (3, 'UNKNOWN', null, '2020-03-01');
    insert into participation (id, participant_id, programme_id, entered_on)
      values ('s1', 1, 'kassel', '2020-02-01'), ('s2', 2, 'kassel', '2020-03-01'), ('s3', 3, 'wesel', '2020-04-01');
    insert into coaching (id, participation_id, coach_id, coached_from) values ('a', 's2', 'c', '2020-04-01'),
      ('b', 's3', 'c', '2020-05-01');`,
  course: `
    insert into course (id, title, programme_id, exam_required, inverse)
      values ('pflege', 'Pflegehilfe', 'kassel', true, false);
    insert into course_run (id, course_id, programme_id, number) values ('r', 'pflege', 'kassel', 1);
    insert into enrolment (id, participant_id, run_id, state, requested_on, confirmed_on)
      values ('1', 1, 'r', 'CONFIRMED', '2020-02-01', '2020-02-02'),
        ('3', 3, 'r', 'CONFIRMED', '2020-02-01', '2020-02-02');`,
} as const;
type Reading = keyof typeof PEOPLE;

const caseworker: Asking = { roles: ['caseworker'], purpose: 'casework' };
const coach: Asking = { roles: ['coach'], purpose: 'coaching' };

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await fill(graph, PEOPLE);
});
afterAll(() => graph.stop());

const inAll = (sql: string) =>
  Promise.all((['participant', 'course', 'employer'] as const).map((service) => rowsOf(graph, service, sql)));
afterEach(() => inAll('truncate access_record, record_day'));

/** What is on record, service by service. */
async function looks() {
  const text = 'select subject, roles, purpose, participants, fields from access_record order by day, sequence';
  const [participant, course, employer] = await inAll(text);
  return { participant, course, employer };
}

describe('Of every look at people it is on record', () => {
  test('also where nothing is asked but whether there is anything', async () => {
    const question = '{ participant(id: "1") { enrolments { ... on Enrolment { __typename } } } }';
    expect((await graph.as(caseworker).query(question)).data.participant.enrolments).toHaveLength(1);
    const { participant, course } = await looks();
    expect(participant).toEqual([expect.objectContaining({ participants: [1], fields: ['Participant.id'] })]);
    expect(course).toEqual([expect.objectContaining({ participants: [1], fields: ['Enrolment.__typename'] })]);
  });

  test('also where nothing is asked but how many there are', async () => {
    const question = '{ participant(id: "1") { participations { contacts { totalCount } } } }';
    expect((await graph.as(caseworker).query(question)).data.participant.participations).toHaveLength(1);
    const { participant } = await looks();
    expect(participant).toEqual([expect.objectContaining({ participants: [1], fields: ['Participation.contacts'] })]);
  });

  test.each([
    ['{ participants(first: 2) { edges { cursor } } }', 'participant', [1, 2], ['Participant.__typename']],
    ['{ participants(first: 2) { pageInfo { endCursor } } }', 'participant', [1, 2], ['Participant.__typename']],
    ['{ courseRuns { nodes { enrolments { edges { cursor } } } } }', 'course', [1, 3], ['Enrolment.__typename']],
    [
      '{ participants(first: 1) { nodes { number } pageInfo { endCursor } } }',
      'participant',
      [1],
      ['Participant.number'],
    ],
  ] as const)('also where nothing is asked but cursors: %s', async (question, service, participants, fields) => {
    expect((await graph.as(caseworker).query(question)).errors).toBeUndefined();
    expect((await looks())[service]).toEqual([expect.objectContaining({ participants, fields })]);
  });

  test('who looked at which fields of whom and what for, by each service that answered, and no value', async () => {
    const question = `{ participants { nodes { number birthDate enrolments { state run { number } } } } }`;
    expect((await graph.as(caseworker).query(question)).errors).toBeUndefined();
    const [look] = await rowsOf(
      graph,
      'course',
      "select request_id, at > now() - interval '1 minute' now from access_record",
    );
    expect(look).toEqual({ request_id: expect.any(String), now: true });
    const ofCaseworker = {
      subject: 'demo-caseworker',
      roles: ['caseworker'],
      purpose: 'casework',
      participants: [1, 2, 3],
    };
    expect(await looks()).toEqual({
      participant: [{ ...ofCaseworker, fields: ['Participant.birthDate', 'Participant.id', 'Participant.number'] }],
      course: [{ ...ofCaseworker, fields: ['Enrolment.run', 'Enrolment.state'] }],
      employer: [],
    });
  });

  test('under the number of the request, in all services', async () => {
    const response = await graph
      .as(caseworker)
      .send({ query: '{ participant(id: "1") { number enrolments { state } } }' });
    const id = response.headers.get('x-request-id');
    expect(await inAll('select request_id from access_record')).toEqual([
      [{ request_id: id }],
      [{ request_id: id }],
      [],
    ]);
  });

  test("under the client's own id beside it", async () => {
    const response = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { ...(await graph.as(caseworker).headers), 'x-request-id': 'case-4711' },
      body: '{"query":"{ participant(id: \\"1\\") { number } }"}',
    });
    const id = `${response.headers.get('x-request-id')} case-4711`;
    expect(await inAll('select request_id from access_record')).toEqual([[{ request_id: id }], [], []]);
  });

  test('only whom the page shows', async () => {
    await graph.as(caseworker).query('{ participants(first: 2) { nodes { number } } }');
    await graph.as(caseworker).query('{ participants(first: 2, after: null) { edges { node { number } } } }');
    expect((await looks()).participant?.map(({ participants }) => participants)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('whom a list is about whose rows do not say it themselves', async () => {
    await graph
      .as(caseworker)
      .query('{ coaches { nodes { name coachings(asOf: "2020-06-01") { period { from } } } } }');
    expect((await looks()).participant).toMatchObject([
      { participants: [2, 3], fields: ['Coach.coachings(asOf)', 'Coaching.period'] },
    ]);
  });

  test('that somebody was found to have nothing', async () => {
    await graph.as(caseworker).query('{ participant(id: "2") { enrolments { state } } }');
    expect((await looks()).course).toMatchObject([{ participants: [2], fields: ['Enrolment.state'] }]);
  });

  test('whom a count or a part tells of that is one or two people, in the service that tells it', async () => {
    const asked = (where: string, of: string) =>
      graph.as(caseworker).query(`{ cohort(where: { ${where} }, asOf: "2020-06-01") { people { ${of} } } }`);
    await asked('person: { sex: [FEMALE] }', 'count');
    await asked('', 'count by(attribute: PROGRAMME) { groups { share } }');
    await asked('', 'byEnrolmentState: by(attribute: ENROLMENT_STATE) { groups { people { count } } }');
    const of = (looked: Awaited<ReturnType<typeof looks>>[Reading]) =>
      looked?.map(({ participants, fields }) => [participants, fields]);
    const { participant, course } = await looks();
    expect(of(participant)).toEqual([
      [[1], ['People.count', 'person.sex']],
      [
        [1, 2, 3],
        ['People.by(PROGRAMME)', 'People.count'],
      ],
    ]);
    expect(of(course)).toEqual([
      [
        [1, 2, 3],
        ['People.by(ENROLMENT_STATE)', 'People.count'],
      ],
    ]);
  });

  test('by which attribute people were split or ordered', async () => {
    const asked = async (question: string, variables?: object) => {
      expect((await graph.as(caseworker).query(question, variables)).errors).toBeUndefined();
      const { participant } = await looks();
      return participant?.at(-1)?.fields;
    };
    const cohort = (of: string) => `cohort(where: {}) { people { ${of} } }`;
    const listed = 'people { list { nodes { number } } }';
    expect(await asked(`{ ${cohort(`by(attribute: RESIDENCE_STATUS) { groups { ${listed} } }`)} }`)).toEqual([
      'Participant.number',
      'People.by(RESIDENCE_STATUS)',
      'People.list',
    ]);
    expect(await asked(`{ ${cohort('list(orderBy: AGE) { nodes { number } }')} }`)).toContain('People.list(AGE)');
    const variable = `query ($by: Attribute!) { ${cohort(`by(attribute: $by) { groups { ${listed} } }`)} }`;
    expect(await asked(variable, { by: 'SEX' })).toContain('People.by(SEX)');
  });

  test.each([
    ['person: { residenceStatus: [UNKNOWN], sex: [FEMALE] }', ['person.residenceStatus', 'person.sex']],
    ['not: { person: { residenceStatus: [OTHER] } }', ['person.residenceStatus']],
    ['any: [{ enrolment: { state: [CONFIRMED] } }, {}]', ['enrolment.state']],
    ['', []],
  ])('what a filter told of whoever was listed: %s', async (where, told) => {
    const list = `cohort(where: { ${where} }, asOf: "2020-06-01") { people { list { nodes { number } } } }`;
    expect((await graph.as(caseworker).query(`{ ${list} }`)).errors).toBeUndefined();
    const shown = (await looks()).participant?.at(-1);
    expect(shown?.fields).toEqual(['Participant.number', 'People.list', ...told]);
  });

  test('what the arguments of any other list told of whoever was listed', async () => {
    await graph.as(caseworker).query('{ participants(where: { programme: "kassel" }, first: 9) { nodes { number } } }');
    expect((await looks()).participant?.at(-1)).toMatchObject({
      fields: ['Participant.number', 'Query.participants(programme)'],
    });
  });

  test('what a filter told of whoever was listed by a split of another service', async () => {
    const split =
      'byEnrolmentState: by(attribute: ENROLMENT_STATE) { groups { people { list { nodes { number } } } } }';
    const where = 'person: { residenceStatus: [UNKNOWN] }';
    const asked = `{ cohort(where: { ${where} }, asOf: "2020-06-01") { people { ${split} } } }`;
    expect((await graph.as(caseworker).query(asked)).errors).toBeUndefined();
    const fields = (await looks()).participant?.flatMap((look) => look.fields as string[]);
    expect(fields).toEqual(expect.arrayContaining(['People.by(ENROLMENT_STATE)', 'person.residenceStatus']));
  });

  test('what was told of one or two by counting them', async () => {
    await graph
      .as(caseworker)
      .query(`{ cohort(where: { person: { sex: [FEMALE] } }, asOf: "2020-06-01") { people { count } } }`);
    expect((await looks()).participant?.at(-1)).toMatchObject({
      participants: [1],
      fields: ['People.count', 'person.sex'],
    });
  });

  test('only what was not refused', async () => {
    const { errors } = await graph.as(coach).query('{ participant(id: "1") { number residenceStatus } }');
    expect(errors).toHaveLength(1);
    expect((await looks()).participant).toMatchObject([{ subject: 'demo-coach', fields: ['Participant.number'] }]);
  });
});

describe('The access log of a person', () => {
  const QUESTION = `query ($first: Int, $after: String) { participant(id: "1") { accessLog {
    participant(first: $first, after: $after) { nodes { subject roles purpose fields at requestId }
      pageInfo { endCursor hasNextPage } totalCount }
    course { nodes { subject fields } } employer { totalCount } } } }`;
  const logOf = async (variables?: object) => (await graph.query(QUESTION, variables)).data.participant.accessLog;

  test('shows the auditor who looked, newest first, page after page, each service its own', async () => {
    await graph.as(caseworker).query('{ participant(id: "1") { number enrolments { state } } }');
    await graph.as(coach).query('{ participant(id: "1") { number } }');
    await graph.as(caseworker).query('{ participant(id: "2") { number } }');
    const newest = await logOf({ first: 1 });
    expect(newest).toEqual({
      participant: {
        nodes: [
          {
            subject: 'demo-coach',
            roles: ['coach'],
            purpose: 'coaching',
            fields: ['Participant.number'],
            at: expect.stringMatching(/^\d{4}-/),
            requestId: expect.any(String),
          },
        ],
        pageInfo: { endCursor: expect.any(String), hasNextPage: true },
        totalCount: 2,
      },
      course: { nodes: [{ subject: 'demo-caseworker', fields: ['Enrolment.state'] }] },
      employer: { totalCount: 0 },
    });
    const { participant } = await logOf({ first: 1, after: newest.participant.pageInfo.endCursor });
    expect(participant.nodes).toMatchObject([{ subject: 'demo-caseworker' }]);
  });

  test('shows looks at itself', async () => {
    await logOf();
    expect((await logOf()).participant.nodes).toMatchObject([{ subject: 'demo-auditor' }]);
  });

  test('is refused to everybody else', async () => {
    const { data, errors } = await graph.as(caseworker).query('{ participant(id: "1") { number accessLog { id } } }');
    expect(data.participant).toEqual({ number: 1, accessLog: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  });

  test('is part of what a person is told', async () => {
    await graph.as(caseworker).query('{ participants { nodes { number } } }');
    const told = await personalDataOf(1, Object.values(graph.services));
    expect(told?.services.participant?.access_entry).toEqual([
      expect.objectContaining({ subject: 'demo-caseworker', purpose: 'casework', fields: ['Participant.number'] }),
    ]);
    expect(JSON.stringify(told?.services.participant?.access_entry)).not.toContain('participants');
  });
});

test('Nothing is on record of large or hidden counts, of people out of sight, or of what names nobody', async () => {
  await graph.as(caseworker).query('{ participants { totalCount } courses { nodes { title } } }');
  await graph.as(caseworker).query('{ cohort(where: {}) { people { count } } }');
  await graph
    .as(STATISTICIAN)
    .query('{ cohort(where: {}) { people { by(attribute: SEX) { groups { people { count } } } } } }');
  await graph.as(caseworker).query('{ participant(id: "99") { number } }');
  await graph.as({ ...caseworker, programmes: ['wesel'] }).query('{ participant(id: "1") { number } }');
  await graph.as({ roles: ['caseworker'] }).query('{ participants { nodes { number } } }');
  expect(await looks()).toEqual({ participant: [], course: [], employer: [] });
});

test('Looks at the same time are all on record, in one unbroken chain', async () => {
  const many = Array.from({ length: 40 }, () => graph.as(caseworker).query('{ participants { nodes { number } } }'));
  await Promise.all(many);
  const kept = await rowsOf(graph, 'participant', 'select sequence from access_record order by sequence');
  expect(kept.map(({ sequence }) => sequence)).toEqual(many.map((_, index) => index + 1));
});

test('There is no answer where the look cannot be put on record', async () => {
  const to = (change: string) => rowsOf(graph, 'participant', `${change} dienstweg_application`);
  await to('revoke execute on function derived.record_access from');
  const { data, errors } = await graph.as(caseworker).query('{ participant(id: "1") { number } programmes { id } }');
  await to('grant execute on function derived.record_access to');
  expect(data).toEqual({ participant: null, programmes: [] });
  expect(errors).toMatchObject([
    { path: ['participant'], extensions: { code: 'UNAVAILABLE', service: 'participant' } },
  ]);
});

test.each([
  'update access_record set subject = null',
  'delete from access_record',
  'truncate access_record',
  'update record_day set entries = 0',
  'delete from change_record',
  'update changed_row set before = null',
  'select derived.erase_from_record(1)',
  `create temp table mine (id int); create trigger t after insert on mine for each statement execute
    function derived.record_change()`,
])('The role of the services cannot %s', async (statement) => {
  await expect(rowsOf(graph, 'participant', `set local role dienstweg_application; ${statement}`)).rejects.toThrow(
    'permission denied',
  );
});
