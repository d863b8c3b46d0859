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
    '1;FEMALE;1990-01-01;ISCED_3_4;2015;2020-01-01\n2;MALE;;;;2020-01-01\n',
  'labour-statuses.csv': 'id;participant_id;kind;held_from\na;1;UNEMPLOYED;2019-01-01\nb;2;UNEMPLOYED;2021-01-01\n',
};
const warned = async (participations: string) =>
  (await load({ ...people, 'participations.csv': participations })).warnings.map(({ file, column, rows, example }) => [
    file,
    column,
    rows,
    example,
  ]);

it('warns of stays that leave out what is known of a person at entry, and of nothing that is not known', async () => {
  const entered = 'id;participant_id;programme_id;entered_on\ns1;1;p;2020-02-01\ns2;2;p;2020-02-01\n';
  expect(await warned(entered)).toEqual(
    ['entry_age', 'entry_children', 'entry_education', 'entry_labour_status'].map((column) => [
      'participations.csv',
      column,
      1,
      's1',
    ]),
  );
  const filled = `id;participant_id;programme_id;entered_on;entry_age;entry_labour_status;entry_education;entry_children
s1;1;p;2020-02-01;30;UNEMPLOYED;;1\n`;
  expect(await warned(filled)).toEqual([['participations.csv', 'entry_education', 1, 's1']]);
  expect(
    await warned('id;participant_id;programme_id;entry_education;applied_on\ns1;1;p;ISCED_3_4;2020-02-01\n'),
  ).toEqual([]);
});
