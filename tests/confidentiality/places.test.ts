import { expect, test } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { placesIn } from '../../gateway/confidentiality/places.ts';

const schema = buildSchema(`
  type Query { cohort: Cohort progress: TargetProgress }
  type Cohort { share: Float spent: Int }
  type TargetProgress { value: Int }
`);
const [question] = parse('{ cohort { share spent } progress { value } }').definitions;

test('no number is told of people whom the gateway was not shown', () => {
  if (question?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The question is no operation.');
  const places = placesIn(schema.getQueryType() as never, question.selectionSet, schema, {});
  const answer = { cohort: { share: 0.5, spent: 100, people_counted_: null }, progress: { value: 1 } };
  expect(places(answer)).toEqual([]);
  expect(answer).toEqual({ cohort: { share: null, spent: 100 }, progress: null });
});
