import { readFileSync } from 'node:fs';
import { publishedDocuments } from '@dienstweg/schema/documents';
import { publishedProblemsOf } from '@dienstweg/schema/published';
import { buildASTSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';

const schema = buildASTSchema(parse(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')));
const problemsOf = (text: string) => publishedProblemsOf(parse(text), schema).join(' ');

const PEOPLE = '{ people { count } }';
const of = (where: string) => `cohort(where: ${where}) ${PEOPLE}`;

test.each([...publishedDocuments()])('%s keeps to the written rule', (_, text) => {
  expect(problemsOf(text)).toBe('');
});

describe('No published question', () => {
  test.each([
    ['leaves the filter to whoever asks', `query ($where: CohortFilter!) { ${of('$where')} }`],
    ['lets sets of values be chosen', `query ($of: [Sex!]) { ${of('{ person: { sex: $of } }')} }`],
    ['lets sets of programmes be chosen', `query ($of: [ID!]) { programmes(where: { fundedBy: $of }) { name } }`],
    ['lets a coach be chosen', `query ($id: ID!) { ${of('{ stay: { coach: [$id] } }')} }`],
    ['lets an employer be chosen', `query ($id: ID!) { ${of('{ work: { placement: { employer: [$id] } } }')} }`],
    ['names a run', `{ ${of('{ enrolment: { run: ["1"] } }')} }`],
    ['lets a span in a filter be chosen', `query ($in: PeriodInput) { ${of('{ stay: { entered: $in } }')} }`],
    ['lets a day in a filter be chosen', `query ($d: Date) { ${of('{ stay: { entered: { from: $d } } }')} }`],
    ['lets an age be chosen', `query ($min: Int) { ${of('{ person: { age: { min: $min } } }')} }`],
    ['lets a text be chosen', `query ($d: String!) { ${of('{ person: { district: [$d] } }')} }`],
    [
      'lets the attribute be chosen, which may be a postal area',
      'query ($by: Attribute!) { cohort(where: {}) { people { by(attribute: $by) { groups { people { count } } } } } }',
    ],
    ['splits by coach', '{ cohort(where: {}) { people { by(attribute: COACH) { groups { people { count } } } } } }'],
    [
      'splits by three attributes',
      `{ cohort(where: {}) { people { by(attribute: SEX) { groups { people { by(attribute: OUTCOME) { groups { people {
        by(attribute: SECTOR) { groups ${PEOPLE} } } } } } } } } } }`,
    ],
    [
      'lets ages be cut anywhere',
      'query ($n: [Int!]) { cohort(where: {}) { people { by(attribute: AGE_GROUP, bands: $n) { groups { key } } } } }',
    ],
    [
      'lets a quantile be chosen',
      'query ($at: Float!) { cohort(where: {}) { people { days(from: ENTERED, to: PLACED) { quantile(at: $at) } } } }',
    ],
    ['lists people', '{ cohort(where: {}) { people { list { totalCount } } } }'],
    ['looks at somebody', '{ participant(id: "57") { number } }'],
    ['hides its table in a fragment', `{ ...Hidden } fragment Hidden on Query { participants { totalCount } }`],
    ['is several', `query A { ${of('{}')} } query B { ${of('{}')} }`],
    ['changes anything', 'mutation { recordReading(input: { indicator: "1" }) { __typename } }'],
  ])('%s', (_, text) => {
    expect(problemsOf(text)).not.toBe('');
  });
});
