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
  await some.save();
});
afterAll(() => graph?.stop());

const APPLICANTS = `query ($asOf: Date!) { programme(id: "wesel") { applicants(asOf: $asOf) { people {
  count byProgramme { programme { id } share people { count disclosure } }
} } } }`;
const WESEL = { programme: { id: 'wesel' } };
const NONE = { programme: null };
const counted = (count: number) => ({ share: count / 12, people: { count, disclosure: 'EXACT' } });

test('people by programme are told with those who entered none', async () => {
  const { data } = await graph.query(APPLICANTS, { asOf: '2022-05-01' });
  expect(data.programme.applicants.people).toEqual({
    count: 12,
    byProgramme: [
      { ...WESEL, ...counted(10) },
      { ...NONE, ...counted(2) },
    ],
  });
});

test('who entered no programme is counted as of the day', async () => {
  const asked = async (asOf: string) => (await graph.query(APPLICANTS, { asOf })).data.programme.applicants.people;
  expect(await asked('2022-04-30')).toEqual({
    count: 12,
    byProgramme: [
      { ...WESEL, ...counted(6) },
      { ...NONE, ...counted(6) },
    ],
  });
  expect(await asked('2022-05-01')).toEqual({
    count: 12,
    byProgramme: [
      { ...WESEL, ...counted(10) },
      { ...NONE, ...counted(2) },
    ],
  });
});

const UNKNOWN = [
  'SEX',
  'AGE_GROUP',
  'GERMAN_LEVEL',
  'RESIDENCE_STATUS',
  'LABOUR_STATUS',
  'EDUCATION',
  'DISTRICT',
  'POSTAL_AREA',
  'ADMISSION',
];
const ABSENT = ['SITE', 'COACH', 'PROGRAMME', 'ENTRY_MONTH', 'ENTRY_QUARTER', 'ENTRY_YEAR', 'EXIT_REASON'];
const ABSENT_ELSEWHERE = ['byCertificate', 'byEnrolmentState', 'byOutcome', 'bySector', 'byPlacementMonth'];

test.each([
  ['EN', 'unknown', 'none'],
  ['DE', 'unbekannt', 'ohne'],
])('in %s whoever is without a value is said to be %s or to have %s', async (language, unknown, none) => {
  const attributes = [...UNKNOWN, ...ABSENT].map((each) => `${each}: by(attribute: ${each}, language: $language)`);
  const elsewhere = ABSENT_ELSEWHERE.map((each) => `${each}(language: $language)`);
  const splits = [...attributes, ...elsewhere].map((split) => `${split} { key label }`).join(' ');
  const { data } = await graph.query(
    `query ($language: Language!) { cohort(where: {}, asOf: "2022-05-01") { people { ${splits} } } }`,
    { language },
  );
  const labels = Object.entries(data.cohort.people as Record<string, { key: string | null; label: string }[]>).map(
    ([split, groups]) => [split, groups.find(({ key }) => key === null)?.label],
  );
  expect(labels).toEqual([
    ...UNKNOWN.map((each) => [each, unknown]),
    ...[...ABSENT, ...ABSENT_ELSEWHERE].map((each) => [each, none]),
  ]);
});
