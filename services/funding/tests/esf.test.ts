import { sdlOf } from '@dienstweg/schema';
import { buildASTSchema, coerceInputValue, type GraphQLInputType } from 'graphql';
import { expect, test } from 'vitest';
import { catalogues, notes } from '../esf/catalogue.ts';

const CohortFilter = buildASTSchema(sdlOf('funding'), { assumeValid: true }).getType(
  'CohortFilter',
) as GraphQLInputType;
const codes = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(2, '0')}`);

test.each([
  ['ESF_2014_2020', [...codes('CO', 23), ...codes('CR', 9)]],
  ['ESF_PLUS_2021_2027', [...codes('EECO', 19), ...codes('EECR', 6)]],
] as const)('%s has every common indicator of its regulation, titled in German and English', (counting, expected) => {
  const { indicators } = catalogues[counting];
  expect(indicators.map(({ code }) => code)).toEqual(expected);
  for (const { title } of indicators) expect([title.EN, title.DE].every(Boolean)).toBe(true);
});

const versions = Object.values(catalogues).flatMap(({ indicators }) =>
  indicators.flatMap((each) =>
    [each, ...(each.earlier ?? [])].map((version) => [each.code, version.version, version] as const),
  ),
);

test.each(versions)(
  '%s in version %i is a filter of cohorts, or says what the data cannot tell',
  (_code, _version, { counts, note }) => {
    if (note) expect(notes[note]).toEqual({ EN: expect.any(String), DE: expect.any(String) });
    const problems: string[] = [];
    if (counts) coerceInputValue(counts, CohortFilter, (_path, _value, { message }) => problems.push(message));
    else expect(note).not.toBeNull();
    expect(problems).toEqual([]);
  },
);

test('every version of a definition is kept, newest first', () => {
  for (const { version, earlier = [] } of Object.values(catalogues).flatMap(({ indicators }) => indicators))
    expect(earlier.map((each) => each.version)).toEqual(Array.from({ length: version - 1 }, (_, i) => version - 1 - i));
});
