import type { Subgraph } from '@dienstweg/schema';

const DAY = 'asOf: "2020-06-30"';
const COUNTED = 'people { count disclosure }';
const ofKassel = (selection: string) => `programme(id: "kassel") { ${selection} }`;
const filtered = (where: string) => ofKassel(`cohort(${DAY}, where: ${where}) { ${COUNTED} }`);
const people = (selection: string) => ofKassel(`cohort(${DAY}) { people { ${selection} } }`);

/** What can be asked about numbers of Kassel's people. */
export const questions: Readonly<Record<string, string>> = {
  everybody: ofKassel(`cohort(${DAY}) { ${COUNTED} }`),
  'who has a level of German': filtered('{ person: { germanAtLeast: B2 } }'),
  'who has a residence status': filtered('{ person: { residenceStatus: [RESIDENCE_PERMIT] } }'),
  'who was placed': filtered('{ work: { placement: {} } }'),
  'a split by residence': people(`by(attribute: RESIDENCE_STATUS) { groups { ${COUNTED} } }`),
  'a split by outcome': people(`byOutcome: by(attribute: OUTCOME) { groups { ${COUNTED} } }`),
  durations: people('days(from: ENTERED, to: PLACED) { count disclosure median }'),
  'progress of a target': `targetIndicator(id: "kassel-2018-training") {
    progress(${DAY}) { value people { disclosure } } }`,
  'an ESF report': `fundingLine(id: "sozialwirtschaft-integriert") { esfReport(${DAY}) { complete { ${COUNTED} } } }`,
  'who waits for a run': `courseRun(id: "matrix") { waiting(${DAY}) { ${COUNTED} } }`,
  'who may take part in a run': `courseRun(id: "matrix") { eligible(${DAY}) { ${COUNTED} } }`,
  'a list': people('list(first: 1) { totalCount }'),
  'a list by last contact': people('list(first: 1, orderBy: LAST_CONTACT) { totalCount }'),
  'who fits a vacancy': `vacancies(first: 1) { nodes { candidates(${DAY}) { ${COUNTED} } } }`,
  'stays up to now': ofKassel('participationCount'),
  'certificates up to now': ofKassel('certificateCount'),
  'placements up to now': ofKassel('placementCount'),
  'places taken': 'courseRun(id: "matrix") { placesTaken }',
  'the yield of an event': 'hiringEvent(id: "matrix") { outcomes { interviews } }',
  'hires that lasted': 'employers(first: 1) { nodes { lastingHires } }',
  'frozen readings': 'targetIndicator(id: "kassel-2018-training") { readings { nodes { strict } } }',
};

/** What the demo lacks for these questions. */
export const KASSEL: readonly [Subgraph, string][] = [
  ['funding', "update funding_line set counting = 'ESF_PLUS_2021_2027' where id = 'sozialwirtschaft-integriert'"],
  [
    'course',
    `insert into course_run (id, course_id, programme_id, starts_on, starts_precision)
     select 'matrix', min(id), 'kassel', '2020-06-30', 'DAY' from course where programme_id = 'kassel'`,
  ],
  ['employer', "insert into hiring_event (id, name, programme_id) values ('matrix', 'Job-Speed-Dating', 'kassel')"],
  [
    'funding',
    `insert into indicator_reading (id, indicator_id, as_of, version, strict, declared, read_at)
     values ('matrix', 'kassel-2018-training', '2020-06-30', 1, 36, 50, now())`,
  ],
  [
    'employer',
    `insert into interview (id, event_id, round, participant_id, establishment_id, state)
     select 'matrix', 'matrix', 1, 1, min(id), 'HELD' from establishment`,
  ],
];
