import {
  type Criteria,
  Dates,
  distinctLeavesOf,
  type Expression,
  leafKey,
  leavesOf,
  type MemberSet,
  type RequestSets,
  type Source,
  setFrom,
} from '@dienstweg/cohorts';
import { subgraphUnavailable } from '@dienstweg/kit';
import type { Place } from './homes.ts';
import { type Known, type Leaf, leafSet } from './leaf.ts';
import { applicationQuery, stayQuery } from './stay.ts';

/** A cohort with what the other services answered about it, leaf by leaf; null where one did not answer. */
export interface AnsweredCohort {
  readonly criteria: Criteria;
  readonly courseSets?: readonly unknown[] | null;
  readonly certificateDays?: readonly unknown[] | null;
  readonly employerSets?: readonly unknown[] | null;
  readonly employerPlaces?: readonly (Place | null)[] | null;
  readonly vacancyPlaces?: readonly Place[] | null;
  readonly spent?: number | null;
}

/** Throws UNAVAILABLE where a service did not answer that the cohort needs. */
export function refuseUnanswered(cohort: AnsweredCohort) {
  const { where } = cohort.criteria;
  const stays = leavesOf<Leaf>(where, 'participant');
  const needs = [
    ['course', 'courseSets', leavesOf(where, 'course').length > 0],
    ['course', 'certificateDays', stays.some(({ gained }) => gained)],
    ['employer', 'employerSets', leavesOf(where, 'employer').length > 0],
    ['employer', 'employerPlaces', stays.some(({ livesWithin }) => livesWithin?.ofEstablishment)],
    ['employer', 'vacancyPlaces', stays.some(({ livesBeyond }) => livesBeyond?.of.includes('VACANCY'))],
  ] as const;
  for (const [service, answer, isNeeded] of needs) if (isNeeded && !cohort[answer]) throw subgraphUnavailable(service);
}

/** Where the people of a cohort are found: what the other services answered, and what this one knows. */
export function sourceOf(sets: RequestSets, cohort: AnsweredCohort): Source {
  const { criteria } = cohort;
  const { where, asOf, within, among: whom } = criteria;
  const answered = new Map([
    ...meantBy(where, 'course', cohort.courseSets),
    ...meantBy(where, 'employer', cohort.employerSets),
  ]);
  const knownOf = knownElsewhere(cohort);
  return {
    everyone: () =>
      sets.of(whom === 'APPLICANTS' ? applicationQuery(within, asOf) : stayQuery({ programmes: within }, asOf)),
    known: (leaf) => answered.get(leaf),
    find: (leaf: Leaf, among) => leafSet(sets, leaf, criteria, knownOf(leaf), among),
  };
}

/** Everyone whom each leaf of a service means; leaves of one meaning were answered once. */
function meantBy(where: Expression, service: string, sent: readonly unknown[] | null | undefined) {
  const sets = new Map(distinctLeavesOf(where, service).map((leaf, i) => [leafKey(leaf), setFrom(sent?.[i])]));
  return leavesOf<object>(where, service).map((leaf) => [leaf, sets.get(leafKey(leaf)) as MemberSet] as const);
}

/** What the other services know of a leaf: where the establishment lies that it names, who was certified when. */
function knownElsewhere({ criteria: { where }, employerPlaces, vacancyPlaces, certificateDays }: AnsweredCohort) {
  const stays = distinctLeavesOf<Leaf>(where, 'participant');
  const establishments = stays.flatMap(({ livesWithin }) => livesWithin?.ofEstablishment || []);
  const places = new Map(establishments.map((id, i) => [id, employerPlaces?.[i] ?? null]));
  const gaining = stays.filter(({ gained }) => gained);
  const days = new Map(gaining.map((leaf, i) => [certificatesIn(leaf), certificateDays?.[i]]));
  return (leaf: Leaf): Known => ({
    establishment: places.get(leaf.livesWithin?.ofEstablishment ?? '') ?? null,
    vacancies: vacancyPlaces ?? [],
    certified: leaf.gained ? Dates.from(days.get(certificatesIn(leaf))) : null,
  });
}

/** Which certificates a leaf asks about, whatever else it says. */
const certificatesIn = ({ programmes, gained }: Leaf) => leafKey({ programmes, gained });
