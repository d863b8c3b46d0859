import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { funding } from '@dienstweg/funding';
import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importList } from '../esf/import-list.ts';
import { readShape } from '../esf/shape.ts';

let service: OpenedAlone;
beforeAll(async () => {
  service = await openAlone(funding, 'select 1');
});
afterAll(() => service.close());

const fileOf = async (name: string, content: string | Buffer) => {
  const file = join(await mkdtemp(join(tmpdir(), 'esf-')), name);
  await writeFile(file, content);
  return file;
};
const load = async (file: string, shape: string, fund: string) =>
  importList(file, { shape: await readShape(shape), fund, db: service.database });

const question = `query ($fund: [String!]) { operations(where: { fund: $fund }) {
  totalCount eligible totals(by: CATEGORY) { key count eligible }
  nodes { beneficiary title period { from until } eligible district category }
} }`;
async function operations(fund: string) {
  const { data } = await service.ask(question, { fund: [fund] });
  return (data as { operations: { totalCount: number; eligible: number; nodes: object[] } }).operations;
}

/** A Land of our own: another order of columns, German numbers, ISO days. */
const shape = {
  format: 'csv',
  columns: {
    title: 'Vorhaben',
    beneficiary: 'Träger',
    fromOn: 'von',
    untilOn: 'bis',
    eligible: 'Summe',
    district: 'Ort',
    category: 'Kat',
  },
  date: 'Y-M-D',
  amount: { decimal: ',', thousands: '.', currency: 'EUR' },
};
const list = `Vorhaben;Träger;Kat;von;bis;Summe;Ort
Lernen  ;Verein  Eins;109.;2015-01-01;2015-12-31;1.234,56 EUR;Stadt
Lernen  ;Verein  Eins;109.;2015-01-01;2015-12-31;1.234,56 EUR;Stadt
Lesen;Verein Zwei; ;2016-05-01;2016-04-01;10 EUR;Dorf
`;

it('reads the list of another Land with nothing but another shape, keeps every row and says what is odd', async () => {
  const shapeFile = await fileOf('land.json', JSON.stringify(shape));
  const report = await load(await fileOf('list.csv', list), shapeFile, 'land');
  expect(report).toEqual({
    rows: 3,
    eligible: 247912,
    inserted: 3,
    removed: 0,
    unchanged: 0,
    duplicates: [[2, 3]],
    inverted: [4],
    withoutCategory: [4],
    refused: [],
  });
  const learning = {
    title: 'Lernen',
    beneficiary: 'Verein Eins',
    period: { from: '2015-01-01', until: '2016-01-01' },
    eligible: 123456,
    district: 'Stadt',
    category: '109',
  };
  const reading = {
    title: 'Lesen',
    beneficiary: 'Verein Zwei',
    period: { from: '2016-05-01', until: '2016-04-02' },
    eligible: 1000,
    district: 'Dorf',
    category: null,
  };
  const served = await operations('land');
  expect(served.nodes).toHaveLength(3);
  expect(served).toEqual({
    totalCount: 3,
    eligible: 247912,
    totals: [
      { key: '109', count: 2, eligible: 246912 },
      { key: null, count: 1, eligible: 1000 },
    ],
    nodes: expect.arrayContaining([learning, learning, reading]),
  });
});

it('follows a newer list of the same fund, and changes nothing for the same one', async () => {
  const shapeFile = await fileOf('land.json', JSON.stringify(shape));
  await load(await fileOf('list.csv', list), shapeFile, 'follow');
  expect(await load(await fileOf('again.csv', list), shapeFile, 'follow')).toMatchObject({
    inserted: 0,
    removed: 0,
    unchanged: 3,
  });
  const newer = list.replace('10 EUR', '20 EUR');
  expect(await load(await fileOf('newer.csv', newer), shapeFile, 'follow')).toMatchObject({
    inserted: 1,
    removed: 1,
    unchanged: 2,
  });
});

it('writes nothing of a list in which a row cannot be read, and names the row', async () => {
  const shapeFile = await fileOf('land.json', JSON.stringify(shape));
  const bad = `${list};Verein Drei;109;2016-02-30;;viel;Dorf\n`;
  const report = await load(await fileOf('bad.csv', bad), shapeFile, 'bad');
  expect(report.refused).toEqual([{ at: 5, faults: ['no Vorhaben', 'no amount in Summe', 'no day in von'] }]);
  expect((await operations('bad')).totalCount).toBe(0);
});

it('loads what is readable with --skip-bad, whatever number or text stands in the rest', async () => {
  const shapeFile = await fileOf('land.json', JSON.stringify(shape));
  const absurd = ['9'.repeat(30), '99999999999999999', '1,234.56', 'NaN'].map((sum) => `A;B;1;2015-01-01;;${sum};Ort`);
  const controlled = 'A\u0000;B;1;2015-01-01;;1;Ort';
  const published = 'A \u0096 \u0001B;C;1;2015-01-01;;0;Ort';
  const wide = 'A;B;1;2015-01-01;;1;Ort;;x';
  const category = `A;B;${'Kategorie '.repeat(100)};2015-01-01;;1;Ort`;
  const file = await fileOf('absurd.csv', `${list}${[...absurd, controlled, wide, category, published].join('\n')}\n`);
  const report = await importList(file, {
    shape: await readShape(shapeFile),
    fund: 'absurd',
    skipBad: true,
    db: service.database,
  });
  expect(report.refused).toEqual([
    ...absurd.map((_, at) => ({ at: 5 + at, faults: ['no amount in Summe'] })),
    { at: 9, faults: ['a character that cannot be kept in Vorhaben'] },
    { at: 10, faults: ['has 9 cells where the header has 7'] },
    { at: 11, faults: ['no category in Kat'] },
  ]);
  expect(await operations('absurd')).toMatchObject({ totalCount: 4, eligible: 247912 });
});

it('reads a list whose header has line breaks, behind blank lines and with sep=', async () => {
  const shapeFile = await fileOf(
    'land.json',
    JSON.stringify({ ...shape, columns: { ...shape.columns, title: 'Name des Vorhabens' } }),
  );
  const broken = list.replace('Vorhaben;', '"Name des\r\nVorhabens";').replace('Träger', '"Träger "');
  const report = await load(await fileOf('list.csv', `\ufeffsep=;\r\n\r\n;;;\r\n${broken}`), shapeFile, 'broken');
  expect(report).toMatchObject({ rows: 3, eligible: 247912, duplicates: [[6, 7]], refused: [] });
});

it('finds by its year what a list dates with two digits', async () => {
  const shapeFile = await fileOf('land.json', JSON.stringify({ ...shape, date: 'D.M.Y' }));
  await load(await fileOf('list.csv', list.replaceAll('2015-01-01', '10.12.15')), shapeFile, 'short');
  const { data } = await service.ask(
    '{ operations(where: { fund: ["short"], year: 2015 }) { nodes { period { from } } } }',
  );
  expect(data).toEqual({
    operations: { nodes: [{ period: { from: '2015-12-10' } }, { period: { from: '2015-12-10' } }] },
  });
});

it('reads anew what an earlier import of the same list read by another shape', async () => {
  const wrong = await fileOf('wrong.json', JSON.stringify({ ...shape, date: 'Y-D-M' }));
  const right = await fileOf('right.json', JSON.stringify(shape));
  const file = await fileOf(
    'list.csv',
    list.replaceAll('2015-01-01', '2015-02-01').replace('2015-12-31', '2015-11-12').replace('2015-12-31', '2015-11-12'),
  );
  await load(file, wrong, 'reread');
  expect(await load(file, right, 'reread')).toMatchObject({ inserted: 3, removed: 3 });
});

describe('a JSON list', () => {
  const json = { ...shape, format: 'json' };
  const row = {
    Vorhaben: 'Lernen',
    Träger: 'Verein',
    Kat: '109',
    von: '2015-01-01',
    bis: null,
    Summe: 1234.5,
    Ort: 'Stadt',
  };
  const loadJson = async (content: string | Buffer, fund: string) =>
    load(await fileOf('list.json', content), await fileOf('land.json', JSON.stringify(json)), fund);

  it('writes its numbers with a point, whatever the shape says of amounts in words', async () => {
    const list = [
      { ...row, bis: undefined },
      { ...row, Summe: '1.234,50 EUR' },
      { ...row, Summe: 1234 },
    ];
    expect(await loadJson(`\ufeff${JSON.stringify(list)}`, 'json')).toMatchObject({ rows: 3, eligible: 370300 });
  });

  it('refuses entries that are none', async () => {
    const { refused } = await loadJson(
      JSON.stringify([
        row,
        null,
        5,
        { ...row, Summe: 1234.567 },
        { ...row, Vorhaben: ['x'] },
        { ...row, Vorhaben: '\ud800' },
      ]),
      'none',
    );
    expect(refused).toEqual([
      { at: 2, faults: ['no Träger', 'no Vorhaben', 'no amount in Summe'] },
      { at: 3, faults: ['no Träger', 'no Vorhaben', 'no amount in Summe'] },
      { at: 4, faults: ['no amount in Summe'] },
      { at: 5, faults: ['no Vorhaben'] },
      { at: 6, faults: ['a character that cannot be kept in Vorhaben'] },
    ]);
  });

  it('has each column once, however it is padded', async () => {
    const twice = JSON.stringify([row, { ...row, 'Träger\n': 'Anderer' }]);
    await expect(loadJson(twice, 'twice')).rejects.toThrow('The list has more than one column Träger.');
  });

  it('is UTF-8 or refused', async () => {
    await expect(loadJson(Buffer.from(JSON.stringify([row]), 'latin1'), 'latin')).rejects.toThrow(
      'not valid for encoding utf-8',
    );
  });
});

it.each([
  ['no row', list.slice(0, list.indexOf('\n')), 'The list holds no operations.'],
  ['a column twice', list.replace('Ort', 'Träger'), 'The list has more than one column Träger.'],
  ['another encoding', Buffer.from(list, 'latin1'), 'line 1: is not UTF-8'],
  ['nothing', '', 'line 1: is empty'],
])('refuses a list with %s, and keeps what was there', async (_, content, reason) => {
  const shapeFile = await fileOf(
    'land.json',
    JSON.stringify({ ...shape, columns: { ...shape.columns, district: undefined } }),
  );
  await load(await fileOf('list.csv', list), shapeFile, 'kept');
  await expect(load(await fileOf('list.csv', content), shapeFile, 'kept')).rejects.toThrow(reason);
  expect((await operations('kept')).totalCount).toBe(3);
});

it('refuses a shape that cannot tell decimals from thousands', async () => {
  const amount = { decimal: ',', thousands: ',' };
  const shapeFile = await fileOf('land.json', JSON.stringify({ ...shape, amount }));
  await expect(readShape(shapeFile)).rejects.toThrow('decimal and thousands are the same');
});

it('says which column a list of another shape lacks', async () => {
  await expect(load(await fileOf('list.csv', list), 'hessen', 'x')).rejects.toThrow(
    'it has no column Name des Begünstigten',
  );
  await expect(readShape('bayern')).rejects.toThrow('There is no shape bayern.');
  await expect(readShape(await fileOf('bayern.json', '{"format":}'))).rejects.toThrow('bayern.json is no JSON:');
});

const lists = fileURLToPath(new URL('../../../../shared/data/esf/', import.meta.url));
const published = [
  {
    shape: 'hessen',
    file: 'hessen-esf-2014-2020.csv',
    rows: 596,
    eligible: 9868144197,
    repeats: 15,
    inverted: [9],
    withoutCategory: [87],
  },
  {
    shape: 'rheinland-pfalz',
    file: 'rheinland-pfalz-esf-2014-2020.json',
    rows: 343,
    eligible: 5075120192,
    repeats: 0,
    inverted: [],
    withoutCategory: [],
  },
];

if (existsSync(lists)) {
  it.each(published)(
    'matches the published list of $shape to the cent',
    async ({ shape, file, rows, eligible, repeats, inverted, withoutCategory }) => {
      const report = await load(join(lists, file), shape, shape);
      expect(report).toMatchObject({ rows, eligible, inserted: rows, refused: [], inverted, withoutCategory });
      expect(report.duplicates.reduce((sum, group) => sum + group.length - 1, 0)).toBe(repeats);
      expect(await load(join(lists, file), shape, shape)).toMatchObject({ inserted: 0, removed: 0, unchanged: rows });
      expect(await operations(shape)).toMatchObject({ totalCount: rows, eligible });
    },
  );
} else {
  it('cannot be compared with the published lists, because ../shared/data/esf is absent', () => {
    expect(existsSync(lists)).toBe(false);
  });
}
