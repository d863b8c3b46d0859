import { importFolder } from '@dienstweg/import';
import { folderOf } from '@dienstweg/kit/testing';
import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { funding } from '../index.ts';
import { money } from './money.ts';

let service: OpenedAlone;
beforeAll(async () => {
  service = await openAlone(funding, money);
});
afterAll(() => service.close());

async function load(files: Record<string, string>, skipBad = false) {
  return importFolder(await folderOf(files), [service], { skipBad });
}

const quoted = (rule: string) => `"${rule.replaceAll('"', '""')}"`;
const indicators = (...rules: string[]) => ({
  'target-indicators.csv': `id;agreement_id;title;operator;target;due_on;version;strict_rule;declared_rule
${rules.map((rule, at) => `n${at};t;Neu;AT_LEAST;5;2020-12-31;1;{};${quoted(rule)}`).join('\n')}\n`,
});

describe('an import refuses a rule', () => {
  it.each([
    ['that is no JSON', '{"work":', 'Unexpected end of JSON input'],
    ['that is no object', '5', 'Expected type "CohortFilter" to be an object.'],
    ['that is nothing', 'null', 'Expected non-nullable type "CohortFilter!" not to be null.'],
    [
      'with a field that the graph does not know',
      '{"work":{"placment":{}}}',
      'work: Field "placment" is not defined by type "WorkCriteria". Did you mean "placement"?',
    ],
    [
      'with a value that the graph does not know',
      '{"person":{"sex":["WOMAN"]}}',
      'person.sex.0: Value "WOMAN" does not exist in "Sex" enum.',
    ],
    [
      'with a day that is none',
      '{"stay":{"entered":{"from":"2023-02-29"}}}',
      'stay.entered.from: Expected a day written YYYY-MM-DD, found "2023-02-29".',
    ],
    [
      'with a span that ends before it begins',
      '{"person":{"age":{"min":30,"max":20}}}',
      'where.person.age: the span ends before it begins.',
    ],
    [
      'with what PostgreSQL cannot keep',
      '{"person":{"district":["\\u0000"]}}',
      'a text holds a character that cannot be kept',
    ],
    ['that is endless', `${'{"not":'.repeat(20)}{}${'}'.repeat(20)}`, 'where: a filter is at most 12 levels deep.'],
    ['that never closes', '['.repeat(100_000), ''],
  ])('%s, and names its line and column', async (_, rule, reason) => {
    const { rejects, files } = await load(indicators('{}', rule), true);
    expect(rejects).toMatchObject({
      count: 1,
      first: [{ file: 'target-indicators.csv', line: 3, column: 'declared_rule' }],
    });
    expect(rejects.first[0]?.reason).toContain(`is no rule that the graph knows: ${reason}`);
    expect(files).toMatchObject([{ records: 2, refused: 1 }]);
  });

  it.each([
    ['SEX', '', '', 'WOMAN', 'person.sex.0: Value "WOMAN" does not exist in "Sex" enum.'],
    ['SEX', '', '', '', 'SEX needs values'],
    ['GERMAN_LEVEL', '', '', 'B9', 'person.germanAtLeast: Value "B9" does not exist in "GermanLevel" enum. '],
    ['GERMAN_LEVEL', '', '', 'B1 B2', 'GERMAN_LEVEL needs one value'],
    ['AGE_AT_ENTRY', '', '', '', 'AGE_AT_ENTRY needs a minimum or a maximum'],
    ['RESIDENCE', '', '', '', 'RESIDENCE needs values'],
  ])('of eligibility that would let in anybody or nobody: %s %s %s %s', async (kind, min, max, values, reason) => {
    const { rejects } = await load({
      'eligibility-rules.csv': `id;programme_id;kind;minimum;maximum;values;binding;wording
n;local;${kind};${min};${max};${values};ja;so\n`,
    });
    expect(rejects).toMatchObject({ count: 1, first: [{ line: 2, column: 'values' }] });
    expect(rejects.first[0]?.reason).toContain(reason);
  });
});

it('an import takes every rule that the graph takes', async () => {
  const { rejects } = await load({
    ...indicators(
      '{}',
      ' {\n"work": {"placement": {"kind": "APPRENTICESHIP"}}}',
      '{"any":[{"enrolment":{}},{"not":{}}]}',
    ),
    'eligibility-rules.csv': `id;programme_id;kind;minimum;maximum;values;binding;wording
r1;local;AGE_AT_ENTRY;18;;;ja;a\nr2;local;SEX;;;FEMALE DIVERSE;WAHR;b\nr3;local;MIGRATION_BACKGROUND;;;;nein;c
r4;local;GERMAN_LEVEL;;;B1;ja;d\nr5;local;RESIDENCE;;;06611;ja;e\n`,
  });
  expect(rejects.first).toEqual([]);
});

describe('a stored rule that has become unreadable', () => {
  const question = `{ targetIndicator(id: "i") { title
    strict(asOf: "2020-12-31") { spent } declared(asOf: "2020-12-31") { spent } progress { __typename }
    rules { strict { json inWords } declared { inWords } } }
      other: targetIndicator(id: "n0") { rules { strict { inWords } } } }`;
  const unreadable = '{"work":{"placment":{}}}';
  const reason =
    'The stored rule is no filter that the graph knows: work: ' +
    'Field "placment" is not defined by type "WorkCriteria". Did you mean "placement"?';

  it('costs what follows from it, with a reason, and no other target', async () => {
    await service.write(`update target_indicator set version = 9, strict_rule = '${unreadable}' where id = 'i'`);
    const { data, errors } = await service.ask(question);
    expect(data).toEqual({
      targetIndicator: {
        title: 'Trained',
        strict: null,
        declared: { spent: 3000 },
        progress: null,
        rules: {
          strict: { json: unreadable, inWords: null },
          declared: { inWords: 'Counts everyone who: ever entered a programme.' },
        },
      },
      other: { rules: { strict: { inWords: 'Counts everyone who: ever entered a programme.' } } },
    });
    expect(errors).toEqual(
      [['strict'], ['progress'], ['rules', 'strict', 'inWords']].map((path) => ({
        message: reason,
        path: ['targetIndicator', ...path],
        extensions: { code: 'CONFLICT' },
      })),
    );
  });

  it('lets nobody be eligible rather than everybody', async () => {
    await service.write(`update eligibility_rule set minimum = null, maximum = null where id = 'a'`);
    const { data, errors } = await service.entities(
      [{ __typename: 'CourseRun', id: 'run', programme: { id: 'local' }, period: null, course: null }],
      '... on CourseRun { eligible(asOf: "2020-01-01") { __typename } }',
    );
    expect(data).toEqual({ _entities: [{ eligible: null }] });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  });
});
