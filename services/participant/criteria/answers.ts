import {
  ANSWERED_BY,
  type Criteria,
  Dates,
  distinctLeavesOf,
  establishmentsIn,
  leafKey,
  leavesOf,
  type MemberSet,
  type Part,
  type RequestSets,
  type ResolvedLeaf,
  type Source,
  setFrom,
} from '@dienstweg/cohorts';
import { subgraphUnavailable } from '@dienstweg/kit';
import type { Place, Places } from './homes.ts';
import { personSet } from './person.ts';
import { applicationQuery, onRecordQuery, type StayLeaf, stayQuery, staySet } from './stay.ts';

/** A cohort with what the other services answered about it, leaf by leaf; null where one did not answer. */
export interface AnsweredCohort {
  readonly criteria: Criteria;
  readonly courseSets?: readonly unknown[] | null;
  readonly courseRecords?: readonly unknown[] | null;
  readonly employerRecords?: readonly unknown[] | null;
  readonly certificateDays?: readonly unknown[] | null;
  readonly employerSets?: readonly unknown[] | null;
  readonly employerPlaces?: readonly (Place | null)[] | null;
  readonly vacancyPlaces?: readonly Place[] | null;
  readonly spent?: number | null;
}

/** The parts of a filter that other services answer. */
type PartElsewhere = { [Name in Part]: (typeof ANSWERED_BY)[Name] extends 'participant' ? never : Name }[Part];

/** Where the answer to each of them arrives. */
const ARRIVES_IN = { enrolment: 'courseSets', work: 'employerSets' } as const satisfies Record<
  PartElsewhere,
  keyof AnsweredCohort
>;

const ELSEWHERE = Object.keys(ARRIVES_IN) as readonly PartElsewhere[];

/** Throws UNAVAILABLE where a service did not answer that the cohort needs. */
export function refuseUnanswered(cohort: AnsweredCohort) {
  const { where } = cohort.criteria;
  const persons = leavesOf(where, 'person');
  const needs = [
    ...ELSEWHERE.map((part) => [ANSWERED_BY[part], ARRIVES_IN[part], leavesOf(where, part).length > 0] as const),
    ['course', 'certificateDays', leavesOf(where, 'stay').some(({ gained }) => gained)],
    ['employer', 'employerPlaces', establishmentsIn(where).length > 0],
    ['employer', 'vacancyPlaces', persons.some(({ livesBeyond }) => livesBeyond?.of.includes('VACANCY'))],
  ] as const;
  for (const [service, answer, isNeeded] of needs) if (isNeeded && !cohort[answer]) throw subgraphUnavailable(service);
}

/** Where the people of a cohort are found: what the other services answered, and what this one knows. */
export function sourceOf(sets: RequestSets, cohort: AnsweredCohort): Source {
  const { asOf, isOfSeries } = cohort.criteria;
  const answered = new Map(ELSEWHERE.flatMap((part) => meantBy(cohort, part)));
  const places = placesOf(cohort);
  const certified = certificatesOf(cohort);
  return {
    everyone: () => sets.of(everyoneQuery(cohort.criteria)),
    known: ({ asked }) => answered.get(asked),
    find({ part, asked }, fewest) {
      const among = isOfSeries ? undefined : fewest; // of each day others
      return part === 'person'
        ? personSet(sets, asked, { asOf, ...places }, among)
        : staySet(sets, asked as StayLeaf, { asOf, certified: certified(asked as StayLeaf) }, among);
    },
  };
}

/** All people among whom a cohort looks. */
function everyoneQuery({ among, within, asOf }: Criteria) {
  if (among === 'APPLICANTS') return applicationQuery(within, asOf);
  return among === 'ON_RECORD' ? onRecordQuery(within, asOf) : stayQuery({ programmes: within }, asOf);
}

/** Everyone whom each leaf of a part means; leaves of one meaning were answered once. */
function meantBy(cohort: AnsweredCohort, part: PartElsewhere) {
  const { where } = cohort.criteria;
  const sent = cohort[ARRIVES_IN[part]];
  const sets = new Map(distinctLeavesOf(where, part).map((leaf, i) => [leafKey(leaf), setFrom(sent?.[i])]));
  return leavesOf(where, part).map((leaf) => [leaf as object, sets.get(leafKey(leaf)) as MemberSet] as const);
}

/** Where the establishments lie that a filter names, and where there is work. */
const placesOf = ({ criteria, employerPlaces, vacancyPlaces }: AnsweredCohort): Places => ({
  establishments: new Map(establishmentsIn(criteria.where).map((id, i) => [id, employerPlaces?.[i] ?? null])),
  vacancies: vacancyPlaces ?? [],
});

/** When certificates were issued of which a leaf asks whether they were gained. */
function certificatesOf({ criteria: { where }, certificateDays }: AnsweredCohort) {
  const gaining = distinctLeavesOf(where, 'stay').filter(({ gained }) => gained);
  const days = new Map(gaining.map((leaf, i) => [certificatesIn(leaf), certificateDays?.[i]]));
  return (leaf: StayLeaf) => (leaf.gained ? Dates.from(days.get(certificatesIn(leaf))) : null);
}

/** Which certificates a leaf asks about, whatever else it says. */
const certificatesIn = ({ programmes, gained }: ResolvedLeaf<'stay'>) => leafKey({ programmes, gained });
