import fc, { type Arbitrary } from 'fast-check';
import * as v from './population/values.ts';

type Model = Record<string, Arbitrary<unknown>>;
export type Leaf = Record<string, unknown>;

/** A filter as a client writes it. */
export interface Filter {
  all?: Filter[];
  any?: Filter[];
  not?: Filter;
  person?: Leaf;
  stay?: Leaf;
  enrolment?: Leaf;
  work?: Leaf;
}

/** One question: a filter, a day, and the programme within which it is read. */
export interface Case {
  where: Filter;
  asOf: string;
  within: string | null;
  /** Whether it is about those who applied for that programme. */
  applicants: boolean;
}

/** An object with up to so many of the fields. */
const some = (model: Model, most = 2) =>
  fc
    .subarray(Object.keys(model), { maxLength: Math.min(most, Object.keys(model).length) })
    .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, model[key] as Arbitrary<unknown>]))));
const anyOf = (values: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.subarray([...values], { minLength: Math.ceil(values.length / 2) }) },
    fc.subarray([...values]),
  );
const ids = (values: readonly string[]) => anyOf([...values, 'nowhere']);
export const day = fc.constantFrom(...v.days);

const during = fc.tuple(day, day).chain(([a, b]) => {
  const [from, until] = [a, b].sort();
  const span = { from, until };
  return fc.constantFrom({}, { from: a }, { until: a }, span, span, { from: null, until: a });
});
const range = (greatest: number) =>
  fc.tuple(fc.integer({ min: 0, max: greatest }), fc.integer({ min: 0, max: greatest })).chain(([a, b]) => {
    const span = { min: Math.min(a, b), max: Math.max(a, b) };
    return fc.constantFrom({}, { min: a }, { max: a }, span, span);
  });
const programme = some(
  {
    in: ids(v.programmes),
    partOf: ids(v.programmes),
    fundedBy: ids(v.funders),
    funderLevel: anyOf(v.funderLevels),
    fundingLine: ids(v.fundingLines),
    carrier: ids(v.carriers),
    district: ids(v.districts),
  },
  2,
);
const certificate = some({
  kind: anyOf(v.certificateKinds),
  occupation: fc.constantFrom('8', '83', '831', '83124'),
  during,
});
const km = fc.integer({ min: -1, max: 120 });

const stay = some({
  programme,
  site: ids(v.sites),
  entered: during,
  participating: fc.boolean(),
  left: some({ during, reason: anyOf(v.exitReasons) }),
  inCoaching: fc.boolean(),
  coach: ids(v.coaches),
  interrupted: fc.boolean(),
  paused: some({ reason: anyOf(v.pauseReasons), during }),
  contact: some({ kind: anyOf(v.contactKinds), during }),
  planGoal: some({ area: anyOf(v.goalAreas), state: anyOf(v.goalStates) }),
  overlapping: fc.boolean(),
  atEntry: some({
    age: range(60),
    german: anyOf(v.germanLevels),
    residenceStatus: anyOf(v.residenceKinds),
    labourStatus: anyOf(v.labourKinds),
    education: anyOf(v.educations),
    children: range(5),
    complete: fc.boolean(),
  }),
  afterLeaving: some({ labourStatus: anyOf(v.labourKinds), months: fc.integer({ min: 0, max: 14 }) }),
  gained: certificate,
});
const person = some({
  sex: anyOf(v.sexes),
  age: range(60),
  ageAtEntry: fc.oneof(fc.record({ years: range(60) }), fc.record({ years: range(60), programme })),
  children: range(5),
  minorChildren: range(5),
  singleParent: fc.boolean(),
  germanAtLeast: fc.constantFrom(...v.germanLevels),
  residenceStatus: anyOf(v.residenceKinds),
  workPermit: anyOf(v.workPermits),
  labourStatus: anyOf(v.labourKinds),
  education: anyOf(v.educations),
  nationality: anyOf(['GERMAN', 'EU', 'NON_EU', 'UNKNOWN']),
  consent: fc.subarray(v.purposes, { maxLength: 2 }),
  livesWithin: fc.oneof(
    fc.record({ km, ofPostalCode: fc.constantFrom(...v.postalCodes, '00000') }),
    fc.record({ km, ofEstablishment: fc.constantFrom(...v.establishments, 'nowhere') }),
  ),
  travelsTo: fc.constantFrom(...v.establishments, 'nowhere'),
  livesBeyond: fc.record({ km, of: fc.subarray(['SITE', 'VACANCY']) }),
  district: ids(['06', '06611', '06633', '06633005']),
});
const enrolment = some({
  programme,
  course: ids(v.courses),
  run: ids(v.runs),
  ending: during,
  inverse: fc.boolean(),
  state: anyOf(v.enrolmentStates),
  waiting: fc.boolean(),
  requested: during,
  completed: during,
  attendanceAtLeast: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
  passedExam: some({ form: anyOf(v.examForms), during }),
  certified: certificate,
  practised: anyOf(v.sectors),
});
const employer = ids(v.employers);
const work = some({
  placement: some({
    programme,
    employer,
    kind: anyOf(v.placementKinds),
    sector: anyOf(v.sectors),
    during,
    running: fc.boolean(),
    permanent: fc.boolean(),
    lasted: some({ months: fc.integer({ min: 0, max: 24 }), days: fc.integer({ min: 0, max: 700 }) }),
  }),
  commitment: some({ programme, employer, binding: fc.boolean(), fulfilled: fc.boolean(), during }),
  interview: some({ programme, employer, event: ids(v.events), outcome: anyOf(v.outcomes), during }),
  engagement: some({ programme, employer, kind: anyOf(v.engagementKinds), during }),
  registration: some({ programme, event: ids(v.events) }),
});

/** A filter of up to `leaves` leaves. */
function filter(leaves: number): Arbitrary<Filter> {
  const leaf = fc.oneof(
    fc.record({ person }),
    fc.record({ stay }),
    fc.record({ person, stay }),
    fc.record({ enrolment }),
    fc.record({ work }),
  );
  if (leaves < 2) return leaf;
  const half = filter(Math.floor(leaves / 2));
  const several = fc.array(half, { maxLength: 2 });
  return fc.oneof(
    leaf,
    fc.record({ stay, enrolment }),
    fc.record({ all: several }),
    fc.record({ any: several }),
    fc.record({ not: filter(leaves - 1) }),
    fc.record({ work, not: filter(leaves - 1) }),
    fc.record({ all: fc.array(filter(Math.floor(leaves / 3)), { maxLength: 3 }), not: fc.constant(null) }),
    fc.record({ any: several, stay: fc.constant({}) }),
    fc.record({ any: several, person: fc.constant({}) }),
  ) as Arbitrary<Filter>;
}

/** Questions of up to six leaves. */
export const cases: Arbitrary<Case> = fc
  .record({
    where: filter(6),
    asOf: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...v.days.slice(60)) }, day),
    within: fc.option(fc.constantFrom(...v.programmes), { freq: 3 }),
    applicants: fc.boolean(),
  })
  .map(({ applicants, ...asked }) => ({ ...asked, applicants: applicants && asked.within !== null }));
