import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph?.stop());

/** A cohort in both languages. */
async function said(cohort: string) {
  const question = cohort.replace(/\}?$/, (end) => ` { en: inWords(language: EN) de: inWords(language: DE) }${end}`);
  const { data, errors } = await graph.query(`{ ${question} }`);
  expect(errors).toBeUndefined();
  const { en, de } = data.cohort ?? data.programme.cohort;
  return [en, de];
}

test('A cohort says of which programme, by which day and with which condition', async () => {
  const [english, german] = await said(
    'programme(id: "kassel") { cohort(asOf: "2020-08-01", where: { work: { placement: { kind: [APPRENTICESHIP] } } }) }',
  );
  expect(english).toMatch(
    /^Everyone who had entered the programme .*Sozialwirtschaft integriert.* by 1 August 2020, and of whom this holds: /,
  );
  expect(english).toMatch(/holds: began work or training: Vocational training\.$/);
  expect(german).toMatch(/^Alle, die bis 1\. August 2020 in das Programm .*Sozialwirtschaft integriert.* eingetreten/);
  expect(german).toMatch(/eingetreten waren und für die gilt: hat Arbeit oder Ausbildung begonnen: Ausbildung\.$/);
});

test('A cohort without a condition ends with its day, and without a programme it means any', async () => {
  expect(await said('cohort(asOf: "2024-03-09", where: {})')).toEqual([
    'Everyone who had entered a programme by 9 March 2024.',
    'Alle, die bis 9. März 2024 in ein Programm eingetreten waren.',
  ]);
});

test('A programme with parts is named once, and a programme that is asked for by its name', async () => {
  const [english, german] = await said('programme(id: "stark-im-beruf") { cohort(asOf: "2022-06-30") }');
  expect(english).toMatch(/^Everyone who had entered the programme [^,]*Stark im Beruf[^,]* with its parts by 30 June/);
  expect(german).toMatch(/^Alle, die bis 30\. Juni 2022 in das Programm [^,]*Stark im Beruf[^,]* mit allen Teilen ein/);
  const [asked] = await said('cohort(asOf: "2022-06-30", where: { stay: { programme: { in: ["wesel"] } } })');
  expect(asked).toMatch(/ by 30 June 2022, and of whom this holds: in a programme: .*Durchstarten/);
});

test('Applicants are those who had applied', async () => {
  const [english, german] = await said('programme(id: "kassel") { cohort: applicants(asOf: "2020-08-01") }');
  expect(english).toMatch(/^Everyone who had applied for the programme .* by 1 August 2020\.$/);
  expect(german).toMatch(/^Alle, die sich bis 1\. August 2020 um das Programm .* beworben hatten\.$/);
});

test('The language is that of the request unless one is asked for', async () => {
  const question = '{ cohort(asOf: "2024-03-09", where: { person: { singleParent: true } }) { inWords } }';
  const { data } = await graph.query(question);
  expect(data.cohort.inWords).toMatch(/is a single parent\.$/);
});
