import { mkdir, symlink, writeFile } from 'node:fs/promises';
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
  await library.ask('library', `insert into author values (1, 'Ada')`);
});
afterAll(() => library.close());

const people = () => library.ask('library', "select concat_ws(' ', id, name, born_on) from author order by id");
const rejected = async (files: Record<string, string | Buffer>) => {
  const { rejects } = await library.import(files);
  return rejects.first.map(({ file, line, column, reason }) => [file, line, column, reason].join(' '));
};

describe('a file as spreadsheets write it is read', () => {
  it.each([
    ['with sep= as its first line', 'sep=;\r\nid;name;born_on\r\n2;Ben;31.12.1990\r\n'],
    ['with sep= behind a byte order mark', '\ufeffsep=;\r\nid;name;born_on\r\n2;Ben;31.12.1990\r\n'],
    ['with sep= in quotes, filled up to the width of the sheet', '"sep=,",,\nid,name,born_on\n2,Ben,1990-12-31\n'],
    ['with sep= that names a tab', 'SEP=\t\nid\tname\tborn_on\n2\tBen\t1990-12-31\n'],
    ['with tabs', 'id\tname\tborn_on\n2\tBen\t1990-12-31\n'],
    ['with a header that ends in CR LF and rows that end in LF', 'id;name;born_on\r\n2;Ben;1990-12-31\n'],
    ['with a header that ends in LF and rows that end in CR LF', 'id;name;born_on\n2;Ben;1990-12-31\r\n'],
    ['with line ends of CR alone', 'id;name;born_on\r2;Ben;1990-12-31\r'],
    ['with all line ends in one file', 'id;name;born_on\r\n\r2;Ben;1990-12-31\n\r\n'],
    ['with empty columns at the end', 'id;name;born_on;;\n2;Ben;1990-12-31;;\n'],
    ['with empty cells behind the rows only', 'id;name;born_on\n2;Ben;1990-12-31;;\n'],
    ['with an empty column in its middle', 'id;;name;born_on\n2; ;Ben;1990-12-31\n'],
    ['with blank lines before the header', '\n,,\n \nid,name,born_on\n2,Ben,1990-12-31\n'],
    ['with empty rows at the end', 'id;name;born_on\n2;Ben;1990-12-31\n;;\n;;\n\u00a0;;\n'],
    ['with blanks that do not break around cells', 'id;name;born_on\n\u00a02\u00a0;\u00a0Ben;1990-12-31\u00a0\n'],
    ['with every cell in quotes', '"id","name","born_on"\n"2","Ben","1990-12-31"\n'],
  ])('%s', async (_, content) => {
    expect(await rejected({ 'authors.csv': content })).toEqual([]);
    expect(await people()).toEqual(['1 Ada', '2 Ben 1990-12-31']);
  });

  it('with line breaks and quotes in a cell, each line counted once', async () => {
    const files = {
      'authors.csv': 'sep=;\r\nid;name\r\n2;"Ben\r\n""der\r\nGroße"""\r\n\r\nx;Cleo\r\ny;Dan\n',
    };
    expect(await rejected(files)).toEqual([
      'authors.csv 7 id is not a whole number',
      'authors.csv 8 id is not a whole number',
    ]);
    await library.import(files, { skipBad: true });
    expect(await people()).toEqual(['1 Ada', '2 Ben\n"der\nGroße"']);
  });

  it('with line ends of CR alone, however long it is', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `${at + 1};Ada Lovelace`).join('\r');
    expect(await rejected({ 'authors.csv': `id;name\r${rows}` })).toEqual([]);
    expect(await library.ask('library', 'select count(*)::int from author')).toEqual([100_000]);
  });

  it.each(['WAHR', 'wahr', 'Wahr', 'JA', 'Ja', 'ja', 'TRUE', 'true'])('with %s for yes', async (yes) => {
    expect(await rejected({ 'books.csv': `id;title;author_id;on_sale\nb;B;1;${yes}\n` })).toEqual([]);
    expect(await library.ask('library', 'select on_sale from book')).toEqual([true]);
  });

  it.each(['FALSCH', 'Falsch', 'NEIN', 'Nein', 'FALSE'])('with %s for no', async (no) => {
    expect(await rejected({ 'books.csv': `id;title;author_id;on_sale\nb;B;1;${no}\n` })).toEqual([]);
    expect(await library.ask('library', 'select on_sale from book')).toEqual([false]);
  });
});

describe('what is refused with its line and column', () => {
  it.each([
    ...'0085-03-01 2999-01-01 01.03.0024 1.1.24 24-1-1 0000-01-01 29.02.2023 31.04.2024 31.04. 45292'.split(' '),
    ...'9999-12-31 1899-12-31 00.00.1990 1990-12-31T00:00:00 31/12/1990 12.1990 WAHR'.split(' '),
  ])('the day %s', async (day) => {
    expect(await rejected({ 'authors.csv': `id;name;born_on\n2;Ben;${day}\n` })).toEqual([
      'authors.csv 2 born_on is not a date that exists, from 1900 to 2100, such as 2024-12-31 or 31.12.2024',
    ]);
  });

  it.each([
    '1.234,5',
    '1,234.56',
    '12,34',
    "1'234",
    '1 234',
    '1\u00a0234',
    '(1234)',
    '12 €',
    '1e5',
    'WAHR',
    '9'.repeat(40),
  ])('the sum of money %s', async (price) => {
    expect(await rejected({ 'books.csv': `id;title;author_id;price\nb;B;1;"${price}"\n` })).toEqual([
      'books.csv 2 price is not a whole number of euro cents below 100 thousand million euros, ' +
        'such as 123456 for 1,234.56 €',
    ]);
  });

  it.each(['1.234,5', '1,234.56', "1'234.5", '1 234,5', '1\u00a0234,5', '(1,5)', '1e5', 'NaN', '9'.repeat(40)])(
    'the number %s',
    async (weight) => {
      expect(await rejected({ 'books.csv': `id;title;author_id;weight\nb;B;1;"${weight}"\n` })).toEqual([
        'books.csv 2 weight is not a number such as 12.5 or 12,5, without thousands separators',
      ]);
    },
  );

  it('a value in a column that has no name, inside the header and behind it', async () => {
    expect(await rejected({ 'authors.csv': 'id;;name\n2;x;Ben\n3;;Cleo;y\n4;;Dan\n' })).toEqual([
      'authors.csv 2  has a value in cell 2, whose column has no name',
      'authors.csv 3  has 4 cells where the header has 3',
    ]);
  });

  it('a key that is too long to be told as a whole', async () => {
    const files = { 'loans.csv': `id;book_id;lent_from\nl;${'b'.repeat(5000)};2024-01-01\n` };
    expect(await rejected(files)).toEqual([`loans.csv 2 book_id unknown book '${'b'.repeat(60)}'`]);
  });

  it('a text that is too long for an index, and no other row', async () => {
    const long = Array.from({ length: 5000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join(
      '',
    );
    const { rejects } = await library.import(
      { 'books.csv': `id;title;author_id;isbn\nb;B;1;${long}\nc;C;1;978\n` },
      { skipBad: true },
    );
    expect(rejects.first).toMatchObject([{ line: 2, reason: 'holds a value that the database cannot take' }]);
    expect(await library.ask('library', 'select id from book')).toEqual(['c']);
  });
});

describe('a folder', () => {
  it('may name its files in capitals, and is told what in it is no file of a table', async () => {
    const folder = await folderOf({ 'AUTHORS.CSV': 'id;name\n2;Ben\n', 'liste.xlsx': 'PK', '._books.csv': '' });
    await mkdir(join(folder, 'old.csv'));
    await writeFile(join(folder, 'import.rejects.csv'), 'of an earlier import');
    const { ignored, rejects } = await importFolder(folder, library.services);
    expect({ ignored, count: rejects.count }).toEqual({ ignored: ['._books.csv', 'liste.xlsx', 'old.csv/'], count: 0 });
    expect(await people()).toEqual(['1 Ada', '2 Ben']);
  });

  it('with a file that cannot be read is told so, and the others are loaded', async () => {
    const folder = await folderOf({ 'authors.csv': 'id;name\n2;Ben\n' });
    await symlink('nowhere', join(folder, 'loans.csv'));
    const { rejects } = await importFolder(folder, library.services);
    expect(rejects.first).toMatchObject([{ file: 'loans.csv', line: 1, reason: 'cannot be read (ENOENT)' }]);
    expect(await people()).toEqual(['1 Ada', '2 Ben']);
  });

  it('that has a file twice in different case is told so, and neither is read', async () => {
    const files = { 'authors.csv': 'id;name\n2;Ben\n', 'Authors.CSV': 'id;name\n2;Cleo\n' };
    expect(await rejected(files)).toEqual(['authors.csv 1  is there as Authors.CSV and authors.csv: keep one of them']);
    expect(await people()).toEqual(['1 Ada']);
  });

  it.each([
    ['is empty', ''],
    ['holds nothing but a byte order mark', '\ufeff'],
    ['holds nothing but sep=', 'sep=;\r\n'],
    ['holds nothing but blanks', ' \r\n;;;\r\n'],
  ])('whose file %s is told so', async (_, content) => {
    expect(await rejected({ 'authors.csv': content })).toEqual(['authors.csv 1  is empty: the header is missing']);
  });

  it('whose file holds a header only has nothing to load', async () => {
    const { files, rejects } = await library.import({ 'authors.csv': 'id;name' });
    expect({ files, count: rejects.count }).toMatchObject({ files: [{ records: 0, inserted: 0 }], count: 0 });
  });
});
