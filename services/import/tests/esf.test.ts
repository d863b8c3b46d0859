import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { funding } from '@dienstweg/funding';
import { type OpenedAlone, openAlone } from '@dienstweg/kit/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { importList } from '../esf/import-list.ts';
import { readShape } from '../esf/shape.ts';

let service: OpenedAlone;
beforeAll(async () => {
  service = await openAlone(funding, 'select 1');
});
afterAll(() => service.close());

const fileOf = async (name: string, content: string) => {
  const file = join(await mkdtemp(join(tmpdir(), 'esf-')), name);
  await writeFile(file, content);
  return file;
};
const load = async (file: string, shape: string, fund: string) =>
  importList(file, { shape: await readShape(shape), fund, db: service.database });

const question = `query ($fund: [String!]) { operations(where: { fund: $fund }) {
  totalCount eligible totals(by: CATEGORY) { key count eligible }
  nodes { beneficiary title from until eligible district category }
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
    from: '2015-01-01',
    until: '2015-12-31',
    eligible: 123456,
    district: 'Stadt',
    category: '109',
  };
  const reading = {
    title: 'Lesen',
    beneficiary: 'Verein Zwei',
    from: '2016-05-01',
    until: '2016-04-01',
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

it('says which column a list of another shape lacks', async () => {
  await expect(load(await fileOf('list.csv', list), 'hessen', 'x')).rejects.toThrow(
    'it has no column Name des Begünstigten',
  );
  await expect(readShape('bayern')).rejects.toThrow('There is no shape bayern.');
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
