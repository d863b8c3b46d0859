import { type Criteria, evaluate, leavesOf, type MemberSet, partsOf, type RequestSets, setFrom } from '@dienstweg/kit';
import { asksForStay, type Leaf, leafSet, type Place } from './leaf.ts';
import { stayQuery } from './stay.ts';

/** What the other services answered about a cohort, leaf by leaf; null where one did not answer. */
export interface Answers {
  courseSets: readonly unknown[] | null;
  employerSets: readonly unknown[] | null;
  employerPlaces: readonly (Place | null)[] | null;
}

/** The services whose answers a cohort needs and that did not answer. */
export function silentServices({ where }: Criteria, { courseSets, employerSets, employerPlaces }: Answers): string[] {
  const placed = reaching(where).length > 0;
  return [
    ...(leavesOf(where, 'course').length > 0 && !courseSets ? ['course'] : []),
    ...((leavesOf(where, 'employer').length > 0 && !employerSets) || (placed && !employerPlaces) ? ['employer'] : []),
  ];
}

const reaching = (where: Criteria['where']) =>
  leavesOf<Leaf>(where, 'participant').filter(({ livesWithin }) => livesWithin?.ofEstablishment);

/** Everyone whom a cohort means, among those who ever entered a programme by its day. */
export async function everyoneMeant(
  sets: RequestSets,
  { where, asOf, within }: Criteria,
  answers: Answers,
): Promise<MemberSet> {
  const everyone = () => sets.of(stayQuery(within ? { programmes: [...within] } : {}, asOf));
  const answered = new Map<object, MemberSet>();
  for (const [service, sent] of [
    ['course', answers.courseSets],
    ['employer', answers.employerSets],
  ] as const)
    for (const [i, leaf] of leavesOf(where, service).entries()) answered.set(leaf, setFrom(sent?.[i]));
  const places = new Map(reaching(where).map((leaf, i) => [leaf, answers.employerPlaces?.[i] ?? null]));

  const meant = await evaluate(where, {
    everyone,
    known: (leaf) => answered.get(leaf),
    find: (leaf: Leaf, among) => leafSet(sets, leaf, asOf, places.get(leaf) ?? null, among),
  });
  const entered = partsOf(where).leaves.some((leaf) => !answered.has(leaf) && asksForStay(leaf));
  return entered ? meant : meant.and(await everyone());
}
