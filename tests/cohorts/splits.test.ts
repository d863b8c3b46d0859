import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { people } from '../support/people.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  const some = people(graph); // of twelve applicants six entered in April and four in May
  for (let number = 1; number <= 12; number++) {
    const enteredOn = number <= 6 ? '2022-04-01' : number <= 10 ? '2022-05-01' : null;
    some.person().enter('wesel', enteredOn, { applied_on: '2022-03-01' });
  }
  some
    .person()
    .enter('kassel', '2020-01-01', {
      entry_age: 17,
      entry_german_level: 'A1',
      entry_residence_status: 'DULDUNG',
      entry_labour_status: 'UNKNOWN',
      entry_education: 'ISCED_0_2',
    })
    .enter('mayen-koblenz', '2021-01-01', { entry_age: 18, entry_german_level: 'B1' });
  await some.save();
});
afterAll(() => graph?.stop());

const APPLICANTS = `query ($asOf: Date!) { programme(id: "wesel") { applicants(asOf: $asOf) { people {
  count by(attribute: PROGRAMME) { attribute groups { of { ... on Programme { id } } share people { count disclosure } } }
} } } }`;
const WESEL = { of: { id: 'wesel' } };
const NONE = { of: null };
const counted = (count: number) => ({ share: count / 12, people: { count, disclosure: 'EXACT' } });

test.each([
  ['2022-04-30', 6],
  ['2022-05-01', 10],
])('people by programme are told as of %s with those who entered none', async (asOf, entered) => {
  const { data } = await graph.query(APPLICANTS, { asOf });
  expect(data.programme.applicants.people).toEqual({
    count: 12,
    by: {
      attribute: 'PROGRAMME',
      groups: [
        { ...WESEL, ...counted(entered) },
        { ...NONE, ...counted(12 - entered) },
      ],
    },
  });
});

/** The attributes at entry, and the value by which somebody is found. */
const atEntry = (people: Record<string, { groups: { key: string | null; people: { count: number } }[] }>) =>
  Object.values(people).map(({ groups }) => groups.find(({ people: { count } }) => count > 0)?.key);
const AT_ENTRY = ['AGE_AT_ENTRY', 'GERMAN_AT_ENTRY', 'RESIDENCE_AT_ENTRY', 'LABOUR_AT_ENTRY', 'EDUCATION_AT_ENTRY'];

test.each([
  ['2022-01-01', 'programme(id: "kassel") {', ['0-17', 'A1', 'DULDUNG', null, 'ISCED_0_2']],
  ['2020-12-31', '{', ['0-17', 'A1', 'DULDUNG', null, 'ISCED_0_2']],
  ['2022-01-01', '{', ['18+', 'B1', null, null, null]],
])('as of %s, facts at entry are those of the newest stay of %s', async (asOf, within, expected) => {
  const splits = AT_ENTRY.map(
    (each) =>
      `${each}: by(attribute: ${each}${each === 'AGE_AT_ENTRY' ? ', bands: [18]' : ''}) { groups { key people { count } } }`,
  );
  const cohort = `cohort(asOf: "${asOf}", where: { stay: { programme: { in: ["kassel"] } } }) { people { ${splits} } }`;
  const { data } = await graph.query(within === '{' ? `{ ${cohort} }` : `{ ${within} ${cohort} } }`);
  expect(atEntry((data.cohort ?? data.programme.cohort).people)).toEqual(expected);
});

const UNKNOWN = [
  'SEX',
  'AGE_GROUP',
  'GERMAN_LEVEL',
  'RESIDENCE_STATUS',
  'LABOUR_STATUS',
  'EDUCATION',
  'AGE_AT_ENTRY',
  'GERMAN_AT_ENTRY',
  'RESIDENCE_AT_ENTRY',
  'LABOUR_AT_ENTRY',
  'EDUCATION_AT_ENTRY',
  'DISTRICT',
  'POSTAL_AREA',
  'ADMISSION',
];
const ABSENT = ['SITE', 'COACH', 'PROGRAMME', 'ENTRY_MONTH', 'ENTRY_QUARTER', 'ENTRY_YEAR', 'EXIT_REASON'];
const ABSENT_ELSEWHERE = [
  'COURSE',
  'CERTIFICATE',
  'ENROLMENT_STATE',
  'OUTCOME',
  'SECTOR',
  'EMPLOYER',
  'PLACEMENT_MONTH',
];

test.each([
  ['EN', 'unknown', 'none'],
  ['DE', 'unbekannt', 'ohne'],
])('in %s whoever is without a value is said to be %s or to have %s', async (language, unknown, none) => {
  const attributes = [...UNKNOWN, ...ABSENT, ...ABSENT_ELSEWHERE];
  const splits = attributes.map(
    (each) => `${each}: by(attribute: ${each}) { groups { key label(language: $language) } }`,
  );
  const asked = await graph.query(
    `query ($language: Language!) { cohort(where: {}, asOf: "2022-05-01") { people { ${splits.join(' ')} } } }`,
    { language },
  );
  const found = asked.data.cohort.people as Record<string, { groups: { key: string | null; label: string }[] }>;
  const labels = Object.entries(found).map(([attribute, { groups }]) => [
    attribute,
    groups.find(({ key }) => key === null)?.label,
  ]);
  expect(labels).toEqual([
    ...UNKNOWN.map((each) => [each, unknown]),
    ...[...ABSENT, ...ABSENT_ELSEWHERE].map((each) => [each, none]),
  ]);
});
