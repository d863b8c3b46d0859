import {
  type Asker,
  asReader,
  audienceOf,
  type Criteria,
  controls,
  Dates,
  distinctLeavesOf,
  type Expression,
  evaluate,
  leafKey,
  leavesOf,
  type MemberSet,
  type Members,
  partsOf,
  roundingFor,
  type Source,
  setFrom,
} from '@dienstweg/cohorts';
import { recordQuestion } from '@dienstweg/protection';
import type { ParticipantContext } from '../context.ts';
import { asksForStay, type Known, type Leaf, leafSet, type Place } from './leaf.ts';
import { applicationQuery, stayQuery } from './stay.ts';
import { visibleOf } from './visible.ts';

/** What the other services answered about a cohort, leaf by leaf; null where one did not answer. */
export interface Answers {
  courseSets: readonly unknown[] | null;
  certificateDays: readonly unknown[] | null;
  employerSets: readonly unknown[] | null;
  employerPlaces: readonly (Place | null)[] | null;
  vacancyPlaces: readonly Place[] | null;
}

/** The services whose answers a cohort needs and that did not answer. */
export function silentServices({ where }: Criteria, answers: Answers): string[] {
  const { courseSets, certificateDays, employerSets, employerPlaces, vacancyPlaces } = answers;
  const gained = leavesOf<Leaf>(where, 'participant').some((leaf) => leaf.gained);
  const placed = reaching(where).length > 0;
  const remote = leavesOf<Leaf>(where, 'participant').some(({ livesBeyond }) => livesBeyond?.of.includes('VACANCY'));
  return [
    ...((leavesOf(where, 'course').length > 0 && !courseSets) || (gained && !certificateDays) ? ['course'] : []),
    ...((leavesOf(where, 'employer').length > 0 && !employerSets) ||
    (placed && !employerPlaces) ||
    (remote && !vacancyPlaces)
      ? ['employer']
      : []),
  ];
}

const reaching = (where: Expression) =>
  leavesOf<Leaf>(where, 'participant').filter(({ livesWithin }) => livesWithin?.ofEstablishment);

export type Asking = Asker & Pick<ParticipantContext, 'sets' | 'db'>;

/**
 * Everyone whom a cohort means, among those who ever entered a programme by its day or applied for one. Who may list these people is
 * told of those whom a list shows, everybody else of all of them: also of those whose data are restricted, and of the erased.
 */
export async function everyoneMeant(asking: Asking, criteria: Criteria, answers: Answers): Promise<Members> {
  const { asOf, within, facts, where } = criteria;
  const audience = audienceOf(asking, criteria);
  const base = roundingFor(audience, asking, asOf);
  if (controls(asking.viewer)) recordQuestion(criteria, asking.db);
  const source = sourceOf(asking, criteria, answers);
  const meant = await evaluate(where, source);
  const entered = partsOf(where).leaves.some((leaf) => !source.known(leaf) && asksForStay(leaf));
  const all = entered && criteria.among !== 'APPLICANTS' ? meant : meant.and(await source.everyone());
  const isListed = audience === 'LISTING';
  return { set: isListed ? await listedOf(all, asking, within) : all, asOf, within, facts, base, isListed };
}

/** Those of some people whom a list of them shows to the viewer, once it says what for. */
const listedOf = async (people: MemberSet, { viewer, ...asking }: Asking, within: readonly string[] | null) =>
  visibleOf(people, { ...asking, viewer: asReader(viewer) }, within);

/** Where the people of a cohort are found: what the other services answered, and what this one knows. */
export function sourceOf({ sets }: Pick<Asking, 'sets'>, criteria: Criteria, answers: Answers): Source {
  const { asOf, within, among: universe } = criteria;
  const known = knownLeaves(answers, criteria.where);
  return {
    everyone: () =>
      sets.of(universe === 'APPLICANTS' ? applicationQuery(within, asOf) : stayQuery({ programmes: within }, asOf)),
    known: (leaf) => known.sets.get(leaf),
    find: (leaf: Leaf, among) => leafSet(sets, leaf, criteria, known.beside(leaf), among),
  };
}

/** What the other services answered, by leaf: everyone it means, and where the establishment lies that it names. */
function knownLeaves(answers: Answers, where: Expression) {
  const sets = new Map<object, MemberSet>();
  for (const [service, sent] of [
    ['course', answers.courseSets],
    ['employer', answers.employerSets],
  ] as const) {
    const asked = distinctLeavesOf(where, service);
    const answered = new Map(asked.map((leaf, i) => [leafKey(leaf), setFrom(sent?.[i])]));
    for (const leaf of leavesOf<object>(where, service)) sets.set(leaf, answered.get(leafKey(leaf)) as MemberSet);
  }
  const stays = distinctLeavesOf<Leaf>(where, 'participant');
  const homes = reaching({ all: stays.map((participant) => ({ participant })) });
  const located = new Map(
    homes.map(({ livesWithin }, i) => [livesWithin?.ofEstablishment, answers.employerPlaces?.[i] ?? null]),
  );
  const gaining = stays.filter(({ gained }) => gained);
  const certified = new Map(gaining.map((leaf, i) => [certificatesIn(leaf), answers.certificateDays?.[i]]));
  const beside = (leaf: Leaf): Known => ({
    establishment: located.get(leaf.livesWithin?.ofEstablishment) ?? null,
    vacancies: answers.vacancyPlaces ?? [],
    certified: leaf.gained ? Dates.from(certified.get(certificatesIn(leaf))) : null,
  });
  return { sets, beside };
}

/** Which certificates a leaf asks about, whatever else it says. */
const certificatesIn = ({ programmes, gained }: Leaf) => leafKey({ programmes, gained });
