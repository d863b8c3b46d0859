import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill } from '../support/questions.ts';
import { caseworkerOf, EMPLOYER_CONTACT } from '../support/viewers.ts';

/**
 * Youth takes people from 18 to 27 who live in Wesel and have a migration background, and has no runs. 1 applied at 20,
 * 2 entered at 27 and is 29, 3 is 28 and applied, 4 turned 18 after entering, 5 is German, 6 has no nationality on
 * record and 7 no birth date. 8 and 9 entered though they were too old: 8 may not work, 9 only with permission.
 */
const people = `
  insert into postal_area (id, name, ags, latitude, longitude) values ('46483', 'Wesel', '05170', 51.66, 6.62),
    ('46509', 'Xanten', '05170', 51.66, 6.45);
  insert into participant (id, sex, birth_date, nationality, postal_code, ags, travel_radius_km, registered_on) values
    (1, 'FEMALE', '2003-01-01', 'SY', '46483', '05170048', 5, '2023-01-01'),
    (2, 'FEMALE', '1994-01-02', 'SY', '46509', '05170052', 5, '2021-01-01'),
    (3, 'FEMALE', '1995-01-01', 'SY', '46509', '05170052', 50, '2023-01-01'),
    (4, 'FEMALE', '2005-01-02', 'SY', '46509', '05170052', null, '2022-01-01'),
    (5, 'FEMALE', '2000-01-01', 'DE', '46483', '05170048', null, '2023-01-01'),
    (6, 'FEMALE', '2000-01-01', null, '46483', '05170048', null, '2023-01-01'),
    (7, 'FEMALE', null, 'SY', '46483', '05170048', null, '2023-01-01'),
    (8, 'MALE', '1980-01-01', 'SY', '46483', '05170048', null, '2021-01-01'),
    (9, 'MALE', '1980-01-01', 'SY', '46483', '05170048', null, '2021-01-01');
  insert into participation (id, participant_id, programme_id, applied_on, entered_on)
    select 's' || id, id, 'youth', registered_on, case when id in (2, 8, 9) then date '2021-06-01' when id = 4 then '2022-06-01' end
    from participant;
  insert into german_record (id, participant_id, level, skill, evidence, recorded_on)
    select 'g' || id, id, 'B1', 'OVERALL', 'CERTIFICATE', '2023-01-01' from participant;
  insert into residence_status (id, participant_id, kind, held_from, work_permit) values
    ('r1', 1, 'DULDUNG', '2020-01-01', 'NO'), ('r8', 8, 'DULDUNG', '2020-01-01', 'NO'),
    ('r9', 9, 'AUFENTHALTSGESTATTUNG', '2020-01-01', 'RESTRICTED'), ('r3', 3, 'AUFENTHALTSGESTATTUNG', '2020-01-01', 'RESTRICTED'),
    ('r4', 4, 'RESIDENCE_PERMIT', '2020-01-01', 'YES'), ('r5', 5, 'GERMAN_CITIZEN', '2020-01-01', 'YES');
  insert into consent (id, participant_id, purpose, granted_on)
    select 'c' || id, id, 'EMPLOYER_MATCHING', '2023-01-01' from participant`;

const programmes = `
  insert into programme (id, name) values ('youth', 'Youth');
  insert into eligibility_rule (id, programme_id, kind, minimum, maximum, "values", binding, wording) values
    ('age', 'youth', 'AGE_AT_ENTRY', 18, 27, '{}', true, '18 bis 27'),
    ('home', 'youth', 'RESIDENCE', null, null, '{05170}', true, 'aus dem Kreis'),
    ('origin', 'youth', 'MIGRATION_BACKGROUND', null, null, '{}', true, 'mit Migrationshintergrund'),
    ('first', 'youth', 'RESIDENCE_STATUS', null, null, '{DULDUNG}', false, 'vor allem mit Duldung')`;

const work = `
  insert into employer (id, name) values ('e', 'E');
  insert into establishment (id, name, employer_id, sector, latitude, longitude)
    values ('kita', 'Kita', 'e', 'KITA', 51.66, 6.62);
  insert into vacancy (id, title, establishment_id, kind, positions, required_certificate, opened_on)
    values ('v', 'Hilfe', 'kita', 'EMPLOYMENT_INSURED', 3, null, '2023-01-01'),
      ('w', 'Erziehung', 'kita', 'EMPLOYMENT_INSURED', 1, '8311', '2023-01-01')`;

const teaching = `
  insert into course (id, title, programme_id, exam_required, inverse) values ('c', 'C', 'youth', false, false);
  insert into course_run (id, course_id, programme_id) values ('r', 'c', 'youth');
  insert into enrolment (id, participant_id, run_id, state, requested_on, ended_on) values
    ('e3', 3, 'r', 'COMPLETED', '2023-01-01', '2023-02-01'), ('e4', 4, 'r', 'COMPLETED', '2023-01-01', '2023-02-01');
  insert into certificate (id, participant_id, enrolment_id, kind, occupation, issued_on) values
    ('z3', 3, 'e3', 'QUALIFICATION', '83142', '2023-02-01'), ('z4', 4, 'e4', 'QUALIFICATION', '83112', '2023-02-01')`;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await fill(graph, { participant: people, funding: programmes, employer: work, course: teaching });
});
afterAll(() => graph.stop());

interface Listed {
  list: { nodes: { number: number; workPermit?: string | null }[] };
}
const numbers = ({ list }: Listed) => list.nodes.map(({ number }) => number);
const caseworker = () => graph.as(caseworkerOf('youth'));

test('who applies to a programme without runs is told by its rules alone, entered or not', async () => {
  const document =
    '{ programme(id: "youth") { eligible(asOf: "2023-06-01") { people { count list { nodes { number } } } } } }';
  const { data, errors } = await caseworker().query(document);
  expect(errors).toBeUndefined();
  expect(numbers(data.programme.eligible.people)).toEqual([1, 2]);
});

test('the age counts on the day of entry, and of who has not entered on the day asked about', async () => {
  const eligible = async (asOf: string) => {
    const document =
      'query ($asOf: Date) { programme(id: "youth") { eligible(asOf: $asOf) { people { list { nodes { number } } } } } }';
    return numbers((await caseworker().query(document, { asOf })).data.programme.eligible.people);
  };
  expect(await eligible('2020-12-31')).toEqual([2, 3]);
  expect(await eligible('2022-12-31')).toEqual([1, 2, 3]);
  expect(await eligible('2031-01-01')).toEqual([2]);
});

interface Obstacle {
  state: string;
  inWords: string;
  rule: { id: string };
}
test.each([
  [1, []],
  [2, []],
  [3, [['age', 'NOT_MET']]],
  [4, [['age', 'NOT_MET']]],
  [5, [['origin', 'UNKNOWN']]],
  [6, [['origin', 'UNKNOWN']]],
  [7, [['age', 'UNKNOWN']]],
])('person %i is kept out by %j', async (participant, expected) => {
  const { data } = await caseworker().query(
    `query ($participant: ID!) { programme(id: "youth") { eligible(asOf: "2023-06-01") {
      obstacles(participant: $participant) { state inWords(language: DE) rule { id } } } } }`,
    { participant },
  );
  const { obstacles } = data.programme.eligible as { obstacles: Obstacle[] };
  expect(obstacles.map(({ rule, state }) => [rule.id, state])).toEqual(expected);
  for (const { rule, inWords } of obstacles)
    if (rule.id === 'age') expect(inWords).toContain('Alter bei Eintritt 18 bis 27');
});

const CANDIDATES = `vacancy(id: "v") { candidates(withinKm: 25) { people { list {
  nodes { number workPermit } } } } }`;

test('a job is proposed to who may work and travels so far, as far as it is known', async () => {
  const { data, errors } = await caseworker().query(`{ ${CANDIDATES} }`);
  expect(errors).toBeUndefined();
  expect(data.vacancy.candidates.people.list.nodes).toEqual([
    { number: 4, workPermit: 'YES' },
    { number: 9, workPermit: 'RESTRICTED' },
  ]);
  await fill(graph, { participant: 'update participant set travel_radius_km = 12 where id = 2' });
  const travelling = await caseworker().query(`{ ${CANDIDATES} }`);
  expect(travelling.data.vacancy.candidates.people.list.nodes).toContainEqual({ number: 2, workPermit: 'UNKNOWN' });
});

test('a contact of employers is proposed the same people, and learns nothing of what they are allowed', async () => {
  const contact = graph.as(EMPLOYER_CONTACT);
  const { data, errors } = await contact.query(`{ ${CANDIDATES} }`);
  expect(data.vacancy.candidates.people.list.nodes).toEqual([2, 4, 9].map((number) => ({ number, workPermit: null })));
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  const asking = '{ cohort(where: { person: { workPermit: [NO] } }) { people { count } } }';
  expect((await contact.query(asking)).data.cohort?.people ?? null).toBeNull();
  const why = '{ vacancy(id: "v") { candidates { obstacles(participant: "8") { state inWords } } } }';
  expect((await contact.query(why)).data.vacancy.candidates?.obstacles ?? null).toBeNull();
  const past = '{ vacancy(id: "v") { candidates(asOf: "2021-01-01") { people { count } } } }';
  expect((await contact.query(past)).data.vacancy.candidates?.people ?? null).toBeNull();
});

test('a certificate of care in the family is none of childcare, though both are of one group of the KldB', async () => {
  const { data } = await caseworker().query(`{
    vacancy(id: "w") { candidates(withinKm: 50, asOf: "2023-06-01") { people { list { nodes { number } } } } }
    group: cohort(asOf: "2023-06-01", where: { enrolment: { certified: { occupation: "831" } } }) { people { count } } }`);
  expect(numbers(data.vacancy.candidates.people)).toEqual([4]);
  expect(data.group.people.count).toBe(1);
});
