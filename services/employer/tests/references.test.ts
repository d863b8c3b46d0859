import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { employer as service } from '../index.ts';
import { market } from './market.ts';

let employer: OpenedAlone;
beforeAll(async () => {
  employer = await openAlone(service, market);
});
afterAll(() => employer.close());

test('a person shows promises, interviews, engagements and placements in one statement per kind', async () => {
  const { data, statements } = await employer.entities(
    ['1', '3', '77'].map((id) => ({ __typename: 'Participant', id })),
    `... on Participant {
      commitments { id } interviews { id round event { name held { date } } establishment { name employer { name } } }
      engagements { kind period { from until } programme { id } establishment { name }
        interview { round event { name } } }
      placements { kind startedOn endedOn permanent probationUntil programme { id } employer { name }
        establishment { name } vacancy { title }
        followUps { dueOn heldOn partner } retentionChecks { milestone dueOn checkedOn retained } } }`,
  );
  expect(data).toEqual({
    _entities: [
      {
        commitments: [],
        interviews: [
          {
            id: 'i5',
            round: 1,
            event: { name: 'Job fair', held: { date: '2021-05-12' } },
            establishment: { name: 'Home on the Hill', employer: { name: 'Care Ltd' } },
          },
          {
            id: 'i1',
            round: 1,
            event: { name: 'Job speed dating', held: { date: '2024-04-01' } },
            establishment: { name: 'Day-care Sunflower', employer: { name: 'Parish' } },
          },
          {
            id: 'i3',
            round: 2,
            event: { name: 'Job speed dating', held: { date: '2024-04-01' } },
            establishment: { name: 'All-day school North', employer: { name: 'Town' } },
          },
        ],
        engagements: [
          {
            kind: 'SHADOWING',
            period: { from: '2021-06-01', until: '2021-06-02' },
            programme: { id: 'kassel' },
            establishment: { name: 'Home on the Hill' },
            interview: null,
          },
          {
            kind: 'TRIAL_WORK',
            period: { from: '2024-04-15', until: '2024-04-20' },
            programme: { id: 'coesfeld' },
            establishment: { name: 'Day-care Sunflower' },
            interview: { round: 1, event: { name: 'Job speed dating' } },
          },
        ],
        placements: [
          {
            kind: 'EMPLOYMENT_MARGINAL',
            startedOn: '2021-07-01',
            endedOn: '2021-12-01',
            permanent: null,
            probationUntil: null,
            programme: { id: 'kassel' },
            employer: { name: 'Care Ltd' },
            establishment: { name: 'Home on the Hill' },
            vacancy: null,
            followUps: [],
            retentionChecks: [],
          },
          {
            kind: 'EMPLOYMENT_INSURED',
            startedOn: '2024-05-01',
            endedOn: null,
            permanent: true,
            probationUntil: '2024-11-01',
            programme: { id: 'coesfeld' },
            employer: { name: 'Parish' },
            establishment: { name: 'Day-care Sunflower' },
            vacancy: { title: 'Assistant in day-care' },
            followUps: [
              { dueOn: '2024-06-01', heldOn: '2024-06-03', partner: 'EMPLOYER' },
              { dueOn: '2024-08-01', heldOn: null, partner: 'BOTH' },
            ],
            retentionChecks: [
              { milestone: 'DAYS_28', dueOn: '2024-05-29', checkedOn: '2024-05-30', retained: true },
              { milestone: 'DAYS_90', dueOn: '2024-07-30', checkedOn: null, retained: null },
            ],
          },
        ],
      },
      {
        commitments: [],
        interviews: [],
        engagements: [],
        placements: [
          {
            kind: 'SELF_EMPLOYMENT',
            startedOn: '2022-01-01',
            endedOn: null,
            permanent: null,
            probationUntil: null,
            programme: { id: 'kassel' },
            employer: null,
            establishment: null,
            vacancy: null,
            followUps: [],
            retentionChecks: [],
          },
        ],
      },
      { commitments: [], interviews: [], engagements: [], placements: [] },
    ],
  });
  expect(statements).toBe(6);
});

test('a programme shows its hiring events and how many placements began, if any were recorded', async () => {
  const { data, statements } = await employer.entities(
    ['kassel', 'wesel', 'mayen-koblenz'].map((id) => ({ __typename: 'Programme', id })),
    '... on Programme { hiringEvents { name } placementCount }',
  );
  expect(data).toEqual({
    _entities: [
      { hiringEvents: [{ name: 'Job fair' }, { name: 'Next fair' }], placementCount: 2 },
      { hiringEvents: [], placementCount: 0 },
      { hiringEvents: [], placementCount: null },
    ],
  });
  expect(statements).toBe(2);
});

test('an organisation shows its establishments, a course run its practical places', async () => {
  const organisations = await employer.entities(
    ['town-hall', 'parish-office', 'nobody'].map((id) => ({ __typename: 'Organisation', id })),
    '... on Organisation { establishments { name employer { name } } }',
  );
  expect(organisations).toMatchObject({
    data: {
      _entities: [
        { establishments: [{ name: 'All-day school North', employer: { name: 'Town' } }] },
        { establishments: [{ name: 'Day-care Sunflower', employer: { name: 'Parish' } }] },
        { establishments: [] },
      ],
    },
    statements: 2,
  });
  const runs = await employer.entities(
    [{ __typename: 'CourseRun', id: 'kita-4' }],
    '... on CourseRun { practicalPlaces { places courseRun { id } establishment { name } } }',
  );
  expect(runs).toMatchObject({
    data: {
      _entities: [
        {
          practicalPlaces: [
            { places: 2, courseRun: { id: 'kita-4' }, establishment: { name: 'Day-care Sunflower' } },
            { places: 1, courseRun: { id: 'kita-4' }, establishment: { name: 'All-day school North' } },
          ],
        },
      ],
    },
    statements: 1,
  });
});

test.each([
  ['Employer', 'care'],
  ['Establishment', 'kita'],
  ['Vacancy', 'v-kita'],
  ['JobCommitment', 'c1'],
  ['HiringEvent', 'dating'],
  ['EventRegistration', 'r1'],
  ['Interview', 'i1'],
  ['Engagement', 't1'],
  ['Placement', 'j1'],
  ['ProbationFollowUp', 'f1'],
  ['RetentionCheck', 'k1'],
  ['PracticalPlace', 'pp1'],
])('%s is found by its key, and is null where there is none', async (__typename, id) => {
  const { data, errors } = await employer.entities(
    [
      { __typename, id },
      { __typename, id: 'nobody' },
    ],
    `... on ${__typename} { id }`,
  );
  expect({ data, errors }).toEqual({ data: { _entities: [{ id }, null] } });
});
