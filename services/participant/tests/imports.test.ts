import { importFolder } from '@dienstweg/import';
import { folderOf } from '@dienstweg/kit/testing';
import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { participant } from '../index.ts';

let service: OpenedAlone;
beforeAll(async () => {
  service = await openAlone(participant, 'select 1');
});
afterAll(() => service.close());

const load = async (files: Record<string, string>) => importFolder(await folderOf(files), [service]);

it.each([
  ['0085-03-01', 'is not a date that exists, from 1900 to 2100, such as 2024-12-31 or 31.12.2024'],
  ['2999-03-01', 'is not a date that exists, from 1900 to 2100, such as 2024-12-31 or 31.12.2024'],
  ['31.12.2099', 'lies in the future'],
  ['2.1.2020', 'is after registered_on'],
])('refuses a person who is born on %s', async (born, reason) => {
  const { rejects } = await load({
    'participants.csv': `id;sex;birth_date;registered_on\n1;FEMALE;01.01.2020;2020-01-01\n2;MALE;${born};2020-01-01\n`,
  });
  expect(rejects.first).toMatchObject([{ line: 3, column: 'birth_date', reason }]);
});

it('refuses a child who is to be born in a year to come', async () => {
  const { rejects } = await load({
    'participants.csv':
      'id;sex;registered_on;child_birth_years\n1;FEMALE;2020-01-01;2015 2019\n2;FEMALE;2020-01-01;2015 2099\n',
  });
  expect(rejects.first).toMatchObject([{ line: 3, column: 'child_birth_years', reason: 'holds a year in the future' }]);
});

const people = {
  'participants.csv':
    'id;sex;birth_date;education;child_birth_years;registered_on\n' +
    '1;FEMALE;1990-02-02;ISCED_3_4;2015 2021;2020-01-01\n2;MALE;;;;2020-01-01\n',
  'labour-statuses.csv':
    'id;participant_id;kind;held_from;held_until\n' +
    'a;1;INACTIVE;2018-01-01;2020-02-01\nb;1;UNEMPLOYED;2020-02-01;\nc;2;UNEMPLOYED;2021-01-01;\n',
  'residence-statuses.csv': 'id;participant_id;kind;held_from\na;1;DULDUNG;2019-01-01\n',
  'german-records.csv':
    'id;participant_id;level;skill;evidence;recorded_on\na;1;A2;OVERALL;CERTIFICATE;2019-01-01\n' +
    'b;1;B1;READING;CERTIFICATE;2019-06-01\nc;1;B1;OVERALL;CERTIFICATE;2020-02-02\n',
};
const ENTERED = 'id;participant_id;programme_id;entered_on\ns1;1;p;2020-02-01\ns2;2;p;2020-02-01\n';
const atEntry = async (id: string) => {
  const { data } = await service.entities(
    [{ __typename: 'Participation', id }],
    '... on Participation { atEntry { age germanLevel labourStatus residenceStatus education children } }',
  );
  return (data as { _entities: { atEntry: object }[] })._entities[0]?.atEntry;
};

it('takes what is left out of a stay from what is on record of the person as of the day of entry', async () => {
  const { files } = await load({ ...people, 'participations.csv': ENTERED });
  expect(await atEntry('s1')).toEqual({
    age: 29,
    germanLevel: 'A2',
    labourStatus: 'UNEMPLOYED',
    residenceStatus: 'DULDUNG',
    education: 'ISCED_3_4',
    children: 1,
  });
  expect(Object.values((await atEntry('s2')) ?? {}).every((fact) => fact === null)).toBe(true);
  expect(files.find(({ file }) => file === 'participations.csv')).toMatchObject({ inserted: 2 });
});

it('leaves a completed stay as it is when its file comes again, with empty cells too', async () => {
  const empty = 'id;participant_id;programme_id;entered_on;entry_age;entry_education\ns1;1;p;2020-02-01;;\n';
  for (const participations of [ENTERED, empty]) {
    const { files } = await load({ 'participations.csv': participations });
    expect(files[0]).toMatchObject({ inserted: 0, changed: 0, refused: 0 });
  }
  expect(await atEntry('s1')).toMatchObject({ age: 29, education: 'ISCED_3_4' });
});

it('takes what the file says of the day of entry for what it was, whatever else is on record', async () => {
  await load({ 'participations.csv': 'id;participant_id;programme_id;entered_on;entry_age\ns1;1;p;2020-02-01;30\n' });
  expect(await atEntry('s1')).toMatchObject({ age: 30, labourStatus: 'UNEMPLOYED' });
});

it('completes stays that were there before what is known of the person came', async () => {
  await load({
    'labour-statuses.csv': 'id;participant_id;kind;held_from;held_until\nd;2;INACTIVE;2019-01-01;2020-06-01\n',
  });
  expect(await atEntry('s2')).toMatchObject({ labourStatus: 'INACTIVE', age: null });
});

it('says how many records of entry are complete, and what is unknown of how many', async () => {
  const { warnings, completeness } = await load(people);
  expect(completeness).toEqual([
    {
      file: 'participations.csv',
      complete: 1,
      of: 2,
      respect: 'stays that began have a complete record of entry: sex, age, labour status and education',
    },
  ]);
  const unknown = ['entry_age', 'entry_children', 'entry_education', 'entry_german_level', 'entry_residence_status'];
  expect(warnings).toMatchObject([
    ...unknown.map((column) => ({ file: 'participations.csv', column, rows: 1, of: 2, example: 's2' })),
    { file: 'participants.csv', column: 'education', rows: 1, of: 2, example: '2' },
  ]);
});

it('fills in nothing of a person who was erased, and goes on', async () => {
  await service.write(`update participation set entry_age = null where id = 's1';
    insert into erasure (participant_id, erased_at) values (1, now())`);
  const { rejects } = await load({
    'labour-statuses.csv': 'id;participant_id;kind;held_from;held_until\nd;2;INACTIVE;2019-01-01;2020-07-01\n',
  });
  expect(rejects.count).toBe(0);
  const entryAge = await service.database.transaction((client) =>
    client.query("select entry_age from participation where id = 's1'"),
  );
  expect(entryAge.rows).toEqual([{ entry_age: null }]);
});
