import { access, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOf } from '@dienstweg/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFolder } from '../index.ts';
import { openLendingLibrary } from './lending-library.ts';

let library: Awaited<ReturnType<typeof openLendingLibrary>>;
beforeAll(async () => {
  library = await openLendingLibrary();
});
beforeEach(async () => {
  await library.ask('library', 'truncate author, book');
  await library.ask('lending', 'truncate loan');
});
afterAll(() => library.close());

const authors = 'id;name;born_on\n1;Ada;1990-02-01\n2;"Ben; the second";\n';
const books =
  'id,title,author_id,kind,tags,price,weight,on_sale,published_on\r\n' +
  'b1,"One\r\nline",1,NOVEL,NEW|OLD,1999,"0,5",ja,31.12.2020\r\nb2,Two,2,,,,,nein,2020-02-29\r\n';
const loans = '\ufeffid;book_id;lent_from;lent_until\nl1;b1;1.2.2024;2024-03-01\nl2;b1;2024-03-01;\n';

it('loads files in any of the usual spellings, and changes nothing the second time', async () => {
  const files = { 'authors.csv': authors, 'books.csv': books, 'loans.csv': loans };
  const first = await library.import(files);
  expect(first).toMatchObject({ excluded: new Map(), rejects: { count: 0, first: [] } });
  expect(first.files).toEqual([
    { service: 'library', file: 'authors.csv', records: 2, inserted: 2, changed: 0, unchanged: 0, refused: 0 },
    { service: 'library', file: 'books.csv', records: 2, inserted: 2, changed: 0, unchanged: 0, refused: 0 },
    { service: 'lending', file: 'loans.csv', records: 2, inserted: 2, changed: 0, unchanged: 0, refused: 0 },
  ]);
  expect(await library.ask('library', 'select row_to_json(b) from book b order by id')).toEqual([
    {
      id: 'b1',
      title: 'One\nline',
      author_id: 1,
      sequel_of_id: null,
      kind: 'NOVEL',
      tags: ['NEW', 'OLD'],
      price: 1999,
      weight: 0.5,
      isbn: null,
      on_sale: true,
      published_on: '2020-12-31',
      withdrawn_on: null,
    },
    {
      id: 'b2',
      title: 'Two',
      author_id: 2,
      sequel_of_id: null,
      kind: 'NOVEL',
      tags: [],
      price: null,
      weight: null,
      isbn: null,
      on_sale: false,
      published_on: '2020-02-29',
      withdrawn_on: null,
    },
  ]);
  const before = await library.ask('library', 'select xmin::text || ctid::text from book');
  const second = await library.import(files);
  expect(second.files.map(({ inserted, changed, unchanged }) => [inserted, changed, unchanged])).toEqual([
    [0, 0, 2],
    [0, 0, 2],
    [0, 0, 2],
  ]);
  expect(await library.ask('library', 'select xmin::text || ctid::text from book')).toEqual(before);
});

it('changes what differs and leaves a column alone that the file leaves out', async () => {
  await library.import({ 'authors.csv': authors });
  const { files } = await library.import({ 'authors.csv': 'id;name\n1;Ada Lovelace\n3;Cleo\n' });
  expect(files).toMatchObject([{ inserted: 1, changed: 1, unchanged: 0 }]);
  expect(await library.ask('library', "select concat_ws(' ', id, name, born_on) from author order by id")).toEqual([
    '1 Ada Lovelace 1990-02-01',
    '2 Ben; the second',
    '3 Cleo',
  ]);
});

it('names every bad cell by line, column and reason, never with what may be personal', async () => {
  const { rejects, excluded } = await library.import({
    'authors.csv': authors,
    'books.csv': [
      'id;title;author_id;kind;tags;price;weight;on_sale;published_on;withdrawn_on',
      'a;;1;;;;;;;',
      'b;B;one;;;;;;;',
      'c;C;1;NOVL;;;;;;',
      'd;D;1;;NEW SECRET;;;;;',
      'e;E;1;;;19,99;;;;',
      'f;F;1;;;;1.234,5;;;',
      'g;G;1;;;;;vielleicht;;',
      'h;H;1;;;;;;31.02.2020;',
      'i;I;1;;;;;;2020-01-01;2019-01-01',
      'j;J;1;;;;;;2020-01-01',
      'k;K;1;;;99999999999999999999;;;2020-13-01;',
      'l;L\u0007;1;;;;;;;',
      'm;M;9999999999;;;;;;;',
      'n;N;1;;;;;;;',
      'n;N again;1;;;;;;;',
    ].join('\n'),
  });
  expect(rejects.first.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
    [2, 'title', null, 'is required'],
    [3, 'author_id', null, 'is not a whole number'],
    [4, 'kind', 'NOVL', 'is not one of NOVEL, POEM; did you mean NOVEL?'],
    [5, 'tags', 'SECRET', 'is not one of NEW, OLD'],
    [
      6,
      'price',
      null,
      'is not a whole number of euro cents below 100 thousand million euros, such as 123456 for 1,234.56 €',
    ],
    [7, 'weight', null, 'is not a number such as 12.5 or 12,5, without thousands separators'],
    [8, 'on_sale', null, 'is not true, false, wahr, falsch, ja or nein'],
    [9, 'published_on', null, 'is not a date that exists, from 1900 to 2100, such as 2024-12-31 or 31.12.2024'],
    [11, null, null, 'has 9 cells where the header has 10'],
    [
      12,
      'price',
      null,
      'is not a whole number of euro cents below 100 thousand million euros, such as 123456 for 1,234.56 €',
    ],
    [12, 'published_on', null, 'is not a date that exists, from 1900 to 2100, such as 2024-12-31 or 31.12.2024'],
    [13, 'title', null, 'is not text without control characters'],
    [14, 'author_id', null, 'is not a whole number'],
    [16, 'id', 'n', 'repeats the key of line 15'],
    [10, null, null, 'breaks the rule book_withdrawn_after_published (withdrawn_on > published_on)'],
  ]);
  expect(excluded).toEqual(new Map([['library', 'books.csv has refused rows']]));
  expect(await library.ask('library', 'select count(*)::int from author')).toEqual([0]);
  const file = await readFile(rejects.file, 'utf8');
  expect(file.split('\r\n').slice(0, 2)).toEqual([
    '\ufefffile;line;column;value;reason',
    'books.csv;2;title;;is required',
  ]);
});

describe('references', () => {
  it('are refused where nobody knows the key, in the file or in the database of its owner', async () => {
    await library.import({ 'authors.csv': authors, 'books.csv': books });
    const { rejects } = await library.import({ 'loans.csv': `${loans}l3;b2;2024-01-01;\nl4;b7;2024-01-01;\n` });
    expect(rejects.first).toEqual([
      { file: 'loans.csv', line: 5, column: 'book_id', value: 'b7', reason: "unknown book 'b7'" },
    ]);
  });

  it('fall with the row they refer to, however far away it is', async () => {
    const { rejects, files } = await library.import(
      {
        'authors.csv': `${authors}3;;\n`,
        'books.csv': 'id;title;author_id;sequel_of_id\nb3;Three;1;b2\nb2;Two;1;b1\nb1;One;3;\nb4;Four;2;\n',
        'loans.csv': 'id;book_id;lent_from\nl1;b3;2024-01-01\nl2;b4;2024-01-01\n',
      },
      { skipBad: true },
    );
    expect(rejects.first.map(({ file, line, reason }) => `${file} ${line}: ${reason}`)).toEqual([
      'authors.csv 4: is required',
      "books.csv 4: refers to author '3', refused in authors.csv line 4",
      "books.csv 3: refers to book 'b1', refused in books.csv line 4",
      "books.csv 2: refers to book 'b2', refused in books.csv line 3",
      "loans.csv 2: refers to book 'b3', refused in books.csv line 2",
    ]);
    expect(files.map(({ inserted, refused }) => [inserted, refused])).toEqual([
      [2, 1],
      [1, 3],
      [1, 1],
    ]);
  });

  it('hold back a good service whose rows need those of a bad one', async () => {
    const bad = { 'authors.csv': authors, 'books.csv': `${books}b9,,1,,,,,,\r\n`, 'loans.csv': loans };
    const { excluded } = await library.import(bad);
    expect(excluded).toEqual(
      new Map([
        ['library', 'books.csv has refused rows'],
        ['lending', 'loans.csv refers to rows of books.csv, which were not written'],
      ]),
    );
    await library.import({ 'authors.csv': authors, 'books.csv': books });
    expect((await library.import(bad)).excluded).toEqual(new Map([['library', 'books.csv has refused rows']]));
    expect(await library.ask('lending', 'select id from loan order by id')).toEqual(['l1', 'l2']);
  });
});

it('turns rows that the database refuses into rejects, and loads the others', async () => {
  const { rejects, files } = await library.import(
    {
      'authors.csv': authors,
      'books.csv': 'id;title;author_id;isbn\nb1;One;1;978\nb2;Two;1;978\nb3;Three;1;979\n',
      'loans.csv':
        'id;book_id;lent_from;lent_until\nl1;b1;2024-01-01;2024-02-01\nl2;b1;2024-01-15;\nl3;b3;2024-01-15;\n',
    },
    { skipBad: true },
  );
  expect(rejects.first.map(({ file, line, reason }) => `${file} ${line}: ${reason}`)).toEqual([
    'books.csv 3: breaks the rule book_isbn_key (unique: isbn)',
    'loans.csv 3: breaks the rule loan_one_at_a_time (no two rows alike: ' +
      'using gist (book_id with =, daterange(lent_from, lent_until) with &&))',
  ]);
  expect(files.map(({ inserted, refused }) => [inserted, refused])).toEqual([
    [2, 0],
    [2, 1],
    [2, 1],
  ]);
});

describe('a file that cannot be read', () => {
  it.each([
    ['is empty', '', ['1 null: is empty: the header is missing']],
    [
      'is in another encoding',
      Buffer.from('id;name\n1;Ada\n2;J\xfcrgen\n', 'latin1'),
      ['3 null: is not UTF-8: save the file as "CSV UTF-8"'],
    ],
    ['lacks a column', 'id;born_on\n1;\n', ['1 name: is missing in the header']],
    [
      'misspells a column',
      'id;nmae\n1;\n',
      ['1 nmae: is not a column of this file; did you mean name?', '1 name: is missing in the header'],
    ],
    ['has a column twice', 'id;name;name\n1;A;B\n', ['1 name: stands in the header twice']],
    ['never closes a quote', 'id;name\n1;Ada\n2;"Ben\n3;Cleo\n', ['3 name: opens a quote that is never closed']],
    [
      'quotes so much that it must be a mistake',
      `id;name\n1;"${'Ada\n'.repeat(300_000)}"\n`,
      ['2 name: is longer than 1024 KiB: is a quote or a line break missing?'],
    ],
    ['quotes half a cell', 'id;name\n1;"Ada" L\n', ['2 name: has text after a closing quote']],
    [
      'has a quote in a cell without quotes, below blank lines',
      'id;name\n\n\n1;Ada "L"\n',
      ['4 name: has a quote inside a cell that is not in quotes: put it in quotes, and double those inside'],
    ],
  ])('because it %s', async (_, content, reasons) => {
    const { rejects } = await library.import({ 'authors.csv': content });
    expect(rejects.first.map(({ line, column, reason }) => `${line} ${column}: ${reason}`)).toEqual(reasons);
  });
});

it('lets rows trade what is unique within one import', async () => {
  const isbns = (first: number, second: number) => `id;title;author_id;isbn\nb1;One;1;${first}\nb2;Two;1;${second}\n`;
  await library.import({ 'authors.csv': authors, 'books.csv': isbns(978, 979) });
  expect((await library.import({ 'books.csv': isbns(979, 978) })).files).toMatchObject([{ changed: 2, refused: 0 }]);
});

it('refuses a line of a gigabyte', async () => {
  const folder = await folderOf({ 'authors.csv': 'id;name\n1;' });
  await truncate(join(folder, 'authors.csv'), 2 ** 30);
  const { rejects } = await importFolder(folder, library.services);
  expect(rejects.first).toMatchObject([
    { file: 'authors.csv', line: 2, reason: 'is longer than 1024 KiB: is a quote or a line break missing?' },
  ]);
});

it('names a file that fills no table, and loads the others', async () => {
  const { rejects, files } = await library.import({ 'author.csv': authors, 'authors.csv': authors });
  expect(rejects.first).toEqual([
    { file: 'author.csv', line: 1, column: null, value: null, reason: 'fills no table; did you mean authors.csv?' },
  ]);
  expect(files).toMatchObject([{ file: 'authors.csv', inserted: 2 }]);
});

it('loads what is good and tells the first rejects where they cannot be written to a file', async () => {
  const files = { 'authors.csv': `${authors}x;Cleo;\n` };
  const { rejects } = await library.import(files, { skipBad: true, rejectsFile: '/nowhere/rejects.csv' });
  expect(rejects).toMatchObject({
    count: 1,
    fault: 'ENOENT',
    first: [{ file: 'authors.csv', line: 4, column: 'id', reason: 'is not a whole number' }],
  });
  expect(await library.ask('library', 'select count(*)::int from author')).toEqual([2]);
});

it('forgets the rejects of an earlier import', async () => {
  const bad = await library.import({ 'authors.csv': 'id;name\nx;Ada\n' });
  await library.import({ 'authors.csv': authors }, { rejectsFile: bad.rejects.file });
  await expect(access(bad.rejects.file)).rejects.toThrow('ENOENT');
});
