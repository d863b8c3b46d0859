import { services } from '@dienstweg/catalogue';
import { readable } from '@dienstweg/commands/person';
import { camelCase } from '@dienstweg/kit';
import { sdlOf, subgraphs } from '@dienstweg/schema';
import { type EnumTypeDefinitionNode, Kind, visit } from 'graphql';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../packages/commands/person/terms.ts';

const exportedAt = '2024-07-01T12:00:00.000Z';
const told = (table: string, row: Record<string, unknown>) =>
  readable({ number: 7, exportedAt, services: { any: { [table]: [row] } } });
const inBothLanguages = expect.stringMatching(/^\S.* · \S.*$/);

const enums = new Map<string, EnumTypeDefinitionNode>();
const enumOfField = new Map<string, EnumTypeDefinitionNode>();
for (const document of subgraphs.map((subgraph) => sdlOf(subgraph))) {
  for (const type of document.definitions)
    if (type.kind === Kind.ENUM_TYPE_DEFINITION) enums.set(type.name.value, type);
  for (const type of document.definitions)
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const field of type.fields ?? [])
        visit(field.type, {
          NamedType({ name }) {
            const values = enums.get(name.value);
            if (values) enumOfField.set(`${type.name.value}.${field.name.value}`, values);
          },
        });
}

test('a stay is told in German and English, from its name to its values', () => {
  const row = { id: 'p', participantId: 7, programmeId: 'wesel', enteredOn: '2020-01-01', entryGermanLevel: 'NONE' };
  expect(
    told('participation', { ...row, leftOn: '2021-01-01', exitReason: 'DROPPED_OUT', siteId: null }),
  ).toBe(`# Auskunft nach Art. 15 DSGVO · Access under art. 15 GDPR

Teilnehmernummer · participant 7, ${exportedAt}

## Teilnahme · One person's stay in one programme (1)

- Kennung · Opaque key: p
- Person · The person: 7
- Programm · Programme: wesel
- Eintritt · First day in the programme: 2020-01-01
- Sprachniveau bei Eintritt · Level of German at entry: keine Deutschkenntnisse · No German yet
- Austritt · First day no longer in the programme: 2021-01-01
- Austrittsgrund · Why the stay ended: abgebrochen · Early, by the person`);
});

test('a change is told with the row before and after, in words', () => {
  const [before, after] = [
    { id: 7, sex: 'FEMALE', ags: null },
    { id: 7, sex: 'MALE', ags: '06611' },
  ];
  const text = told('change', { madeBy: 'import', operation: 'UPDATE', table: 'participant', key: '7', before, after });
  expect(text).toContain('## Änderung · A change, as it is on record (1)');
  expect(text).toMatch(/^- vorher · The row before: [^;]*7; [^;]*: weiblich[^;]*$/m);
  expect(text).toMatch(/^- nachher · The row after: [^;]*7; [^;]*: männlich[^;]*; [^;]*: 06611$/m);
});

const columns = services
  .flatMap(({ tables }) => tables.filter(({ subject }) => subject !== null))
  .flatMap(({ table, columns }) => Object.keys(columns).map((property) => [table, property] as const));

const looks = ['at', 'subject', 'roles', 'purpose', 'fields', 'requestId'].map(
  (property) => ['access_entry', property] as const,
);

const others = [
  ...['at', 'madeBy', 'operation', 'table', 'key', 'before', 'after'].map((property) => ['change', property] as const),
];

test.each([...columns, ...looks, ...others])('%s.%s has a name and values in both languages', (table, property) => {
  const type = camelCase(`_${table}`);
  const [field] = fieldsOf(type, property).flatMap(([owner, name]) => enumOfField.get(`${owner}.${name}`) ?? []);
  for (const value of field?.values?.map(({ name }) => name.value) ?? [true]) {
    const [, heading, label, shown] = /^## (.*) \(1\)\n\n- ([^:]*): (.*)$/m.exec(told(table, { [property]: value }))!;
    expect([heading, label, shown]).toEqual([inBothLanguages, inBothLanguages, inBothLanguages]);
  }
});
