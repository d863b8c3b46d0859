import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { personalDataOf, readable } from '@dienstweg/commands/person';
import { importFolder } from '@dienstweg/import';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';
import { EMPLOYER_CONTACT } from '../support/viewers.ts';

const NOTE = 'Geboren am 7. Mai';
let graph: Graph;
let enrolment: string;

beforeAll(async () => {
  graph = await startGraph({ demo: true });
  const dispute = (service: 'participant' | 'course', field: string, key: string) =>
    rowsOf(
      graph,
      service,
      `insert into disputed_value (id, participant_id, field, key, note, disputed_on)
        values ($1, 1, $1, $2, $3, '2024-05-01')`,
      field,
      key,
      NOTE,
    );
  await dispute('participant', 'Participant.birthDate', '1');
  const [first] = await rowsOf<{ id: string }>(
    graph,
    'course',
    'select min(id) as id from enrolment where participant_id = 1',
  );
  enrolment = first?.id as string;
  await dispute('course', 'Enrolment.state', enrolment);
});
afterAll(() => graph.stop());

/** So long it is kept in mind who disputes anything. */
const fresh = () => pause(1_100);

/** Fields whose values are disputed, as an answer says beside them. */
async function disputedIn(selection: string, id = 1): Promise<string[]> {
  const { data, errors, extensions } = await graph.query(`{ participant(id: "${id}") { ${selection} } }`);
  expect(errors).toBeUndefined();
  expect(data.participant).not.toBeNull();
  return (extensions?.disputed ?? []).map(({ field }) => field);
}

test('A disputed value carries its note wherever it is told, and no other value does', async () => {
  const { extensions } = await graph.query('{ participant(id: "1") { birthDate } }');
  expect(extensions?.disputed).toEqual([{ field: 'Participant.birthDate', id: '1', note: NOTE, since: '2024-05-01' }]);
  for (const _ of ['by Apollo', 'compiled'])
    expect((await disputedIn('birthDate sex enrolments { state run { number } }')).sort()).toEqual([
      'Enrolment.state',
      'Participant.birthDate',
    ]);
  expect(await disputedIn('sex enrolments { requestedOn }')).toEqual([]);
  expect(await disputedIn('birthDate', 2)).toEqual([]);
});

test('A disputed value carries its note also where another field shows it or follows from it', async () => {
  const [level] = await rowsOf<{ id: string; stay: string }>(
    graph,
    'participant',
    `select min(g.id) as id, min(s.id) as stay from german_record g join participation s using (participant_id)
      where participant_id = 1`,
  );
  for (const [field, key] of [
    ['GermanRecord.level', level?.id],
    ['EntrySnapshot.germanLevel', level?.stay],
  ])
    await rowsOf(
      graph,
      'participant',
      `insert into disputed_value (id, participant_id, field, key, note, disputed_on)
        values ($1, 1, $1, $2, 'Stimmt nicht', '2024-05-01')`,
      field,
      key,
    );
  expect(await disputedIn('age')).toEqual(['Participant.birthDate']);
  expect(await disputedIn('germanLevel')).toEqual(['GermanRecord.level']);
  expect(await disputedIn('participations { atEntry { germanLevel } }')).toEqual(['EntrySnapshot.germanLevel']);
  expect(await disputedIn('sex participations { atEntry { education } }')).toEqual([]);
});

test('A note stands also beside what follows from a pause, or from the days of a stay', async () => {
  const [found] = await rowsOf<{ person: number }>(
    graph,
    'participant',
    `with disputed as (
       select s.participant_id person, i.id pause, s.id stay
       from interruption i join participation s on s.id = i.participation_id where s.participant_id > 1
         order by i.id limit 1),
     noted as (
       insert into disputed_value (id, participant_id, field, key, note, disputed_on)
       select field, person, field, key, 'Stimmt nicht', '2024-05-01'
       from disputed, lateral (values ('Interruption.period', pause), ('Participation.leftOn', stay))
         of (field, key)),
     elsewhere as (
       insert into participation (id, participant_id, programme_id, entered_on)
       select 'beside', person, p.id, s.entered_on from disputed join participation s on s.id = stay
       join lateral (select id from (values ('kassel'), ('wesel')) p (id) where id <> s.programme_id limit 1) p on true)
     select person from disputed`,
  );
  const person = found?.person as number;
  await fresh();
  expect(await disputedIn('participations { state }', person)).toEqual(['Interruption.period', 'Participation.leftOn']);
  expect(await disputedIn('participations { site { name } }', person)).toEqual([]);
  for (const told of ['period { from }', 'days', 'firstProgramme { id }', '__typename'])
    expect(await disputedIn(`overlaps { ${told} }`, person)).toEqual(['Participation.leftOn']);
});

test('Whoever may not see the value is not told what is said of it', async () => {
  const asked = graph.as(EMPLOYER_CONTACT);
  const { extensions } = await asked.query('{ participant(id: "1") { birthDate germanLevel } }');
  expect(extensions?.disputed).toBeUndefined();
});

test('Whoever may not see the row that holds it is not told of it, though the person is seen', async () => {
  await rowsOf(
    graph,
    'participant',
    `with stay as (insert into participation (id, participant_id, programme_id, entered_on)
      values ('elsewhere', 1, 'wesel', '2023-01-01') returning id)
     insert into disputed_value (id, participant_id, field, key, note, disputed_on)
     select 'elsewhere', 1, 'Participation.enteredOn', id, 'Nie dort gewesen', '2024-05-01' from stay`,
  );
  const [own] = await rowsOf<{ programme: string }>(
    graph,
    'participant',
    "select programme_id programme from participation where participant_id = 1 and programme_id <> 'wesel'",
  );
  const told = async (...programmes: string[]) => {
    const viewer = graph.as({ roles: ['caseworker'], programmes, purpose: 'casework' });
    const { data, extensions } = await viewer.query('{ participant(id: "1") { participations { enteredOn } } }');
    return [data.participant.participations.length, extensions?.disputed?.map(({ id }) => id)];
  };
  await fresh();
  expect(await told(own?.programme as string)).toEqual([1, undefined]);
  expect(await told(own?.programme as string, 'wesel')).toEqual([2, ['elsewhere']]);
});

describe('An import of disputes', () => {
  const load = async (...rows: string[]) => {
    const folder = await mkdtemp(join(tmpdir(), 'disputes-'));
    const header = 'id;participant_id;field;key;note;disputed_on';
    await writeFile(join(folder, 'disputed-course-values.csv'), [header, ...rows].join('\n'));
    const { files, rejects } = await importFolder(folder, Object.values(graph.services), { skipBad: true });
    return { files, rejects: rejects.first.map(({ line, column, reason }) => ({ line, column, reason })) };
  };

  test('takes a field of the rows that the service keeps, and says which there are', async () => {
    const { rejects } = await load(
      `no-field;1;Enrolment.stat;${enrolment};Nein;2024-05-01`,
      `elsewhere;1;Participant.birthDate;1;Nein;2024-05-01`,
    );
    expect(rejects).toEqual([
      { line: 2, column: 'field', reason: expect.stringMatching(/^is not one of .*; did you mean Enrolment.state\?$/) },
      { line: 3, column: 'field', reason: expect.stringMatching(/^is not one of Enrolment.run, Enrolment.state, /) },
    ]);
  });

  test('takes a row of the person who disputes it, and no other', async () => {
    const [theirs] = await rowsOf<{ id: string }>(
      graph,
      'course',
      'select min(id) as id from enrolment where participant_id > 1',
    );
    const [block] = await rowsOf<{ id: string }>(graph, 'course', 'select min(id) as id from course');
    const { rejects, files } = await load(
      `theirs;1;Enrolment.state;${theirs?.id};Nein;2024-05-01`,
      `nobodys;1;Enrolment.state;${block?.id};Nein;2024-05-01`,
      `own;1;Enrolment.run;${enrolment};Ein anderer Kurs;2024-05-01`,
    );
    const reason = expect.stringMatching(
      /^breaks the rule disputed_value_of_the_person \(the key is that of a row of this person/,
    );
    expect(rejects).toEqual([2, 3].map((line) => ({ line, column: null, reason })));
    expect(files).toMatchObject([{ service: 'course', inserted: 1, refused: 2 }]);
    await fresh();
    expect(await disputedIn('enrolments { run { number } }')).toEqual(['Enrolment.run']);
  });

  test('is told once in what is kept about the person', async () => {
    const data = await personalDataOf(1, Object.values(graph.services));
    const told = Object.values(data?.services ?? {}).flatMap(({ disputed_value = [] }) => disputed_value);
    expect(told.filter((dispute) => 'id' in dispute && dispute.id === 'own')).toHaveLength(1);
  });
});

test('A person finds the note beside the value in what is kept about her', async () => {
  const data = await personalDataOf(1, Object.values(graph.services));
  expect(readable(data as NonNullable<typeof data>)).toMatch(
    new RegExp(`^- Geburtsdatum · Date of birth: \\S+ \\(bestritten · disputed: ${NOTE}\\)$`, 'm'),
  );
});

test('A dispute leaves no note from the day on which it is settled', async () => {
  const settleIn = (days: number) =>
    rowsOf(
      graph,
      'participant',
      "update disputed_value set settled_on = (now() at time zone 'Europe/Berlin')::date + $1::int",
      days,
    );
  const noted = async () => {
    const data = await personalDataOf(1, Object.values(graph.services));
    return [
      await disputedIn('birthDate'),
      /Geburtsdatum .* \(bestritten/.test(readable(data as NonNullable<typeof data>)),
    ];
  };
  await settleIn(1);
  await fresh();
  expect(await noted()).toEqual([['Participant.birthDate'], true]);
  await settleIn(0);
  expect(await noted()).toEqual([[], false]);
});
