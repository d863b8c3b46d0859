import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenParticipant, openParticipant } from './open-participant.ts';

let service: OpenParticipant;
beforeAll(async () => {
  service = await openParticipant();
});
afterAll(() => service.close());

test('a participant shows what is known, and null for what is not', async () => {
  const fields = `id number birthDate sex postalCode ags firstLanguage nationality childBirthYears singleParent
    education registeredOn`;
  const { data } = await service.ask(
    `{ known: participant(id: "1") { ${fields} } unknown: participant(id: 2) { ${fields} } }`,
  );
  expect(data).toEqual({
    known: {
      id: '1',
      number: 1,
      birthDate: '1990-03-01',
      sex: 'FEMALE',
      postalCode: '34117',
      ags: '06611000',
      firstLanguage: 'ar',
      nationality: 'SY',
      childBirthYears: [2012, 2015],
      singleParent: true,
      education: 'ISCED_3_4',
      registeredOn: '2019-01-07',
    },
    unknown: {
      id: '2',
      number: 2,
      birthDate: null,
      sex: 'FEMALE',
      postalCode: null,
      ags: null,
      firstLanguage: null,
      nationality: null,
      childBirthYears: null,
      singleParent: null,
      education: null,
      registeredOn: '2019-02-01',
    },
  });
});

test('what holds of a person is asked as of a day', async () => {
  const { data, statements } = await service.ask(`{ participant(id: "1") {
      before: age(asOf: "2020-02-29") birthday: age(asOf: "2020-03-01") unborn: age(asOf: "1989-01-01")
      asylum: residenceStatus(asOf: "2018-05-31") permit: residenceStatus(asOf: "2018-06-01")
        earlier: residenceStatus(asOf: "2015-12-31")
      never: labourStatus(asOf: "2020-07-31") training: labourStatus(asOf: "2020-08-01") now: labourStatus
      a2: germanLevel(asOf: "2019-04-30") b1: germanLevel(asOf: "2019-05-01") none: germanLevel(asOf: "2018-04-30")
        today: germanLevel
  } }`);
  expect(data).toEqual({
    participant: {
      before: 29,
      birthday: 30,
      unborn: null,
      asylum: 'AUFENTHALTSGESTATTUNG',
      permit: 'RESIDENCE_PERMIT',
      earlier: null,
      never: 'NEVER_EMPLOYED',
      training: 'APPRENTICESHIP',
      now: 'APPRENTICESHIP',
      a2: 'A2',
      b1: 'B1',
      none: null,
      today: 'B1',
    },
  });
  expect(statements).toBe(11);
});

test('the state of a stay follows from its dates and interruptions', async () => {
  const states = ['2019-01-01', '2019-01-02', '2019-01-05', '2019-01-07', '2020-03-16', '2020-05-04', '2020-08-01'];
  const asked = states.map((day, index) => `s${index}: state(asOf: "${day}")`).join(' ');
  const { data } = await service.ask(`{
    first: participant(id: "1") { participations { programme { id } ${asked} } }
    second: participant(id: "2") { participations { state } }
    third: participant(id: "3") { participations { state } } }`);
  const [s0, s1, s2, s3, s4, s5, s6] = [null, 'APPLIED', 'ADMITTED', 'ACTIVE', 'INTERRUPTED', 'ACTIVE', 'COMPLETED'];
  expect(data).toEqual({
    first: {
      participations: [
        { programme: { id: 'kassel' }, s0, s1, s2, s3, s4, s5, s6 },
        { programme: { id: 'mayen-koblenz' }, s0, s1: null, s2: null, s3: null, s4: null, s5: null, s6: null },
      ],
    },
    second: { participations: [{ state: 'INTERRUPTED' }] },
    third: { participations: [{ state: 'APPLIED' }] },
  });
});

test('a person is shown with everything of each stay, at one statement per list', async () => {
  const { data, statements } = await service.ask(`{ participant(id: "1") {
    residenceStatuses { kind period { from until } } labourStatuses { kind }
      germanRecords { level skill evidence recordedOn participant { number } }
    consents { purpose grantedOn withdrawnOn }
    participations {
      id site { name position { latitude longitude } } enteredOn leftOn exitReason
      atEntry { age germanLevel labourStatus residenceStatus education children }
      interruptions { reason period { from until } substituteOffer }
      coachings { coach { name organisation { id } } period { from until } }
      contacts(first: 2) { nodes { kind heldOn minutes coach { name } } totalCount }
      supportPlans { agreedOn reviewOn goals { area state setOn settledOn } }
    } } }`);
  expect(data).toMatchSnapshot();
  expect(statements).toBe(12);
});

test('a stay names the person it belongs to without another statement', async () => {
  const { data, statements } = await service.ask(
    `{ _entities(representations: [{ __typename: "Coaching", id: "k3" }]) {
      ... on Coaching { coach { name } participation { enteredOn participant { number } } } } }`,
  );
  expect(data).toEqual({
    _entities: [{ coach: { name: 'Amber' }, participation: { enteredOn: '2021-01-01', participant: { number: 1 } } }],
  });
  expect(statements).toBe(1);
});

const keyed = {
  Participant: ['1', '99'],
  ResidenceStatus: ['r1', 'no'],
  GermanRecord: ['g1', 'no'],
  LabourStatus: ['l1', 'no'],
  Participation: ['p1', 'no'],
  Interruption: ['i1', 'no'],
  Coach: ['amber', 'no'],
  Coaching: ['k1', 'no'],
  Contact: ['t1', 'no'],
  SupportPlan: ['s1', 'no'],
  PlanGoal: ['o1', 'no'],
  Consent: ['c1', 'no'],
  Site: ['north', 'no'],
};

test.each(Object.entries(keyed))(
  '%s is found by its key in one statement, and null where there is none',
  async (type, ids) => {
    const { data, errors, statements } = await service.entities(
      ids.map((id) => ({ __typename: type, id })),
      `... on ${type} { id }`,
    );
    expect({ data, errors, statements }).toEqual({
      data: { _entities: [{ id: ids[0] }, null] },
      errors: undefined,
      statements: 1,
    });
  },
);

test.each(['0', '-1', 'one', '1.5', '1e400', '99999999999', ''])('no participant has the number "%s"', async (id) => {
  expect(await service.ask('query ($id: ID!) { participant(id: $id) { id } }', { id })).toMatchObject({
    data: { participant: null },
  });
});

test('a day that does not exist is refused', async () => {
  const { errors } = await service.ask('{ participant(id: "1") { age(asOf: "2023-02-29") } }');
  expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining('2023-02-29') })]);
});
