import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';

/** The first day outside; the 28th is 2023-01-28. */
const LEFT = '2023-01-01';

/** Labour status at entry, what followed from which day on, and under which results the person counts. */
const people: Record<string, [atEntry: string, ...followed: [kind: string, from: string][]]> = {
  'EECR01: searches for work, found some and lost it within the 28 days': [
    'INACTIVE',
    ['EMPLOYED_INSURED', '2023-01-20'],
    ['UNEMPLOYED', '2023-01-28'],
  ],
  'EECR04: first searched, then found work on the 20th day': [
    'INACTIVE',
    ['UNEMPLOYED', '2023-01-02'],
    ['EMPLOYED_MARGINAL', '2023-01-20'],
  ],
  'EECR04 EECR05: found work on the 28th day and kept it': ['UNEMPLOYED', ['EMPLOYED_INSURED', '2023-01-28']],
  'EECR05: found work on the 29th day and kept it': ['LONG_TERM_UNEMPLOYED', ['SELF_EMPLOYED', '2023-01-29']],
  'EECR02 EECR04 EECR05: began a vocational training': ['NEVER_EMPLOYED', ['APPRENTICESHIP', '2023-01-10']],
  ': kept the job from before': ['EMPLOYED_INSURED', ['EMPLOYED_INSURED', '2022-06-01']],
  ': nothing is known after leaving': ['UNEMPLOYED'],
};

/** Certificates of those who left as their names say: what for, when issued, in the course of which programme. */
const certificates: Record<string, [kind: string, issued: string, programme: string][]> = {
  'EECR03: was certified on the 28th day after leaving': [['QUALIFICATION', '2023-01-28', 'part']],
  ': was certified on the 29th day after leaving, and for taking part on the day of leaving': [
    ['SCHOOL', '2023-01-29', 'part'],
    ['MEASURE', LEFT, 'part'],
  ],
  'EECR03: was certified before, during and long after': [
    ['LANGUAGE', '2022-04-30', 'part'],
    ['LANGUAGE', '2022-05-01', 'whole'],
    ['LANGUAGE', '2023-06-01', 'part'],
  ],
  ': was certified the day before entry, and in a course of another programme': [
    ['SCHOOL', '2022-04-30', 'part'],
    ['SCHOOL', '2022-06-01', 'elsewhere'],
  ],
};
for (const name of Object.keys(certificates)) people[name] = ['UNEMPLOYED'];

const names = Object.keys(people);
const rows = Object.values(people).flatMap(([atEntry, ...followed], i) => {
  const number = i + 1;
  const ends = (n: number) => followed[n + 1]?.[1] ?? (names[i]?.includes('EECR05') ? null : '2023-03-01');
  return [
    `insert into participant (id, sex, registered_on) values (${number}, 'FEMALE', '2022-01-01')`,
    `insert into participation (id, participant_id, programme_id, entered_on, left_on, exit_reason, entry_age,
      entry_education, entry_labour_status)
       values ('${number}', ${number}, 'part', '2022-05-01', '${LEFT}', 'COMPLETED', 30, 'ISCED_0_2', '${atEntry}')`,
    ...followed.map(([kind, from], n) => {
      const until = ends(n);
      return `insert into labour_status values ('${number}-${n}', ${number}, '${kind}', '${from}',
        ${until ? `'${until}'` : 'null'})`;
    }),
  ];
});

const courseRows = [
  ...['part', 'whole', 'elsewhere'].map(
    (programme) =>
      `insert into course (id, title, programme_id, exam_required, inverse)
        values ('${programme}', 'Course', '${programme}', false, false)`,
  ),
  ...Object.entries(certificates).flatMap(([name, issued]) =>
    issued.flatMap(([kind, day, programme], n) => {
      const number = names.indexOf(name) + 1;
      const id = `'${number}-${n}'`;
      return [
        `insert into course_run (id, course_id, programme_id, number)
          values (${id}, '${programme}', '${programme}', ${10 * number + n})`,
        `insert into enrolment (id, participant_id, run_id, state, requested_on, ended_on)
          values (${id}, ${number}, ${id}, 'COMPLETED', '2022-01-01', '2022-02-01')`,
        `insert into certificate (id, participant_id, enrolment_id, kind, issued_on)
          values (${id}, ${number}, ${id}, '${kind}', '${day}')`,
      ];
    }),
  ),
];

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await graph.services.participant.database.transaction((client) => client.query(rows.join(';')));
  await graph.services.course.database.transaction((client) => client.query(courseRows.join(';')));
  await graph.services.funding.database.transaction((client) =>
    client.query(`insert into funder values ('esf', 'ESF', 'EUROPEAN');
      insert into funding_line values ('line', 'Line', 'esf', 'ESF_PLUS_2021_2027'), ('other', 'Other', 'esf', null);
      insert into programme (id, name) values ('whole', 'Whole'), ('elsewhere', 'Elsewhere');
      insert into programme (id, name, part_of_id) values ('part', 'Part', 'whole');
      insert into "grant" (id, reference, programme_id, funding_line_id, approved_on, from_on, until_on, awarded)
        values ('g', 'G-1', 'whole', 'line', '2021-12-01', '2022-01-01', '2023-12-31', 1)`),
  );
});
afterAll(() => graph?.stop());

const question = `query ($asOf: Date!, $during: PeriodInput) {
  fundingLine(id: "line") { esfReport(asOf: $asOf, during: $during) {
  indicators { code cohort { people { list { nodes { number } } } } } } } }`;

interface Indicator {
  code: string;
  cohort: { people: { list: { nodes: { number: number }[] } } } | null;
}

async function resultsOf(asOf: string, during?: object): Promise<string[]> {
  const { data, errors } = await graph.query(question, { asOf, during });
  expect(errors).toBeUndefined();
  const indicators: Indicator[] = data.fundingLine.esfReport.indicators;
  const results = indicators.filter(({ code, cohort }) => code.startsWith('EECR') && cohort);
  return names.map((_, i) =>
    results
      .filter(({ cohort }) => cohort?.people.list.nodes.some(({ number }) => number === i + 1))
      .map(({ code }) => code)
      .join(' '),
  );
}
const expected = names.map((name) => name.split(':')[0] as string);

test('upon leaving, the last change within 28 days counts, and after six months what holds that day', async () => {
  expect(await resultsOf('2023-12-31')).toEqual(expected);
});

test('six months after leaving nothing is told before they are over', async () => {
  expect(await resultsOf('2023-06-30')).toEqual(expected.map((codes) => codes.replace(/ ?EECR05/, '')));
  expect(await resultsOf('2023-07-01')).toEqual(expected);
});

test('a qualification counts from the day on which it is certified', async () => {
  const at = async (asOf: string) =>
    (await resultsOf(asOf))[names.indexOf('EECR03: was certified on the 28th day after leaving')];
  expect([await at('2023-01-27'), await at('2023-01-28')]).toEqual(['', 'EECR03']);
});

test('results count in the span in which people left', async () => {
  expect(await resultsOf('2023-12-31', { from: LEFT })).toEqual(expected);
  expect(await resultsOf('2023-12-31', { until: LEFT })).toEqual(names.map(() => ''));
});

test('what an indicator counted before is told beside what it counts now', async () => {
  const { data } =
    await graph.query(`{ fundingLine(id: "line") { esfReport(during: { from: "2023-01-01" }) { indicators {
    code version note definition { json } versions { version note(language: DE) definition { json inWords } } } } } }`);
  interface Told {
    code: string;
    version: number;
    note: string | null;
    definition: { json: string } | null;
    versions: { version: number; note: string | null; definition: { json: string; inWords: string } | null }[];
  }
  const indicators: Told[] = data.fundingLine.esfReport.indicators;
  for (const { version, versions } of indicators) expect(versions[0]?.version).toBe(version);
  const qualified = indicators.find(({ code }) => code === 'EECR03');
  const [now, before] = qualified?.versions ?? [];
  expect([now?.version, now?.definition?.json]).toEqual([2, qualified?.definition?.json]);
  expect(before).toMatchObject({ version: 1, note: expect.stringContaining('unabhängig vom Tag der Ausstellung') });
  expect(JSON.parse(before?.definition?.json ?? '')).toEqual({
    stay: { left: { during: { from: '2023-01-01' } }, atEntry: { complete: true } },
    enrolment: { certified: { kind: ['QUALIFICATION', 'LANGUAGE', 'SCHOOL'] } },
  });
  expect(before?.definition?.inWords).not.toBe(now?.definition?.inWords);
});

test('a line that counts by other rules has no report, and a span that ends before it begins is refused', async () => {
  const other = await graph.query(
    '{ fundingLine(id: "other") { counting esfReport { regulation } } nothing: fundingLine(id: "x") { id } }',
  );
  expect(other).toEqual({ data: { fundingLine: { counting: null, esfReport: null }, nothing: null } });
  const { errors } = await graph.query(question, { asOf: '2023-12-31', during: { from: '2023-02-01', until: LEFT } });
  expect(errors).toEqual([
    expect.objectContaining({
      message: 'during: the span ends before it begins.',
      extensions: { code: 'BAD_USER_INPUT', service: 'funding' },
    }),
  ]);
});
